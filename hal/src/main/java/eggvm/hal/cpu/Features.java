package eggvm.hal.cpu;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;

/// What the processor has, by CPUID. Source: volume 3, appendix E; hypervisor leaves: VMware KB 1009458.
public final class Features {
  private Features() {}

  public static final int EAX = 0;
  public static final int EBX = 4;
  public static final int ECX = 8;
  public static final int EDX = 12;

  private static final int STANDARD = 1;
  private static final int STRUCTURED = 7;
  private static final int TIME_STAMP_DEADLINE = 1 << 24;
  private static final int RDRAND = 1 << 30;
  private static final int LOCAL_APIC = 1 << 9;
  private static final int HYPERVISOR = 1 << 31;
  private static final int RDSEED = 1 << 18;
  private static final int POWER = 0x8000_0007;
  private static final int INVARIANT_TIME_STAMP = 1 << 8;
  private static final int HYPERVISOR_BASE = 0x4000_0000;
  private static final int HYPERVISOR_CLOCK = 0x4000_0010;
  /// "TCGT", the beginning of the name of QEMU's emulator.
  private static final int QEMU_TCG = 0x5447_4354;

  private static long answerAddress;

  /// Room for the four registers.
  public static void use(long scratchAddress) { answerAddress = scratchAddress; }

  /// One register of a leaf, unsigned; 0 when the processor does not know the leaf.
  public static long leaf(int number, int register) {
    int base = number & 0xC000_0000;
    if (Long.compareUnsigned(number & 0xFFFF_FFFFL, query(base, EAX)) > 0) return 0;
    return query(number, register);
  }

  private static long query(int number, int register) {
    Cpu.cpuid(number, 0, answerAddress);
    return Memory.getUnsignedInt(answerAddress + register);
  }

  public static boolean hasLocalApic() { return (leaf(STANDARD, EDX) & LOCAL_APIC) != 0; }

  /// The local controller's timer can wait for a value of the time stamp counter.
  public static boolean hasTimeStampDeadline() { return (leaf(STANDARD, ECX) & TIME_STAMP_DEADLINE) != 0; }

  public static boolean hasRandom() { return (leaf(STANDARD, ECX) & RDRAND) != 0; }

  public static boolean hasSeed() { return (leaf(STRUCTURED, EBX) & RDSEED) != 0; }

  static boolean isQemuTcg() { return isHypervisor(QEMU_TCG); }

  /// The time stamp counter ticks evenly, whatever the processor does to save power, or belongs to a hypervisor, who sees to that.
  public static boolean hasSteadyTimeStamp() { return isHypervisor() || (leaf(POWER, EDX) & INVARIANT_TIME_STAMP) != 0; }

  /// Whether a hypervisor's name begins so.
  public static boolean isHypervisor(int nameStart) { return isHypervisor() && (int) query(HYPERVISOR_BASE, EBX) == nameStart; }

  /// One register of a leaf that the hypervisor answers for; 0: it does not know it, or there is no hypervisor.
  public static long hypervisorLeaf(int number, int register) {
    boolean isKnown = isHypervisor() && Long.compareUnsigned(number, query(HYPERVISOR_BASE, EAX)) <= 0;
    return isKnown ? query(number, register) : 0;
  }

  private static boolean isHypervisor() { return (leaf(STANDARD, ECX) & HYPERVISOR) != 0; }

  /// Frequency of the time stamp counter as a hypervisor tells it; 0: it does not.
  public static long hypervisorKilohertz() { return hypervisorLeaf(HYPERVISOR_CLOCK, EAX); }
}

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

  static boolean isQemuTcg() { return isHypervisor() && query(HYPERVISOR_BASE, EBX) == QEMU_TCG; }

  private static boolean isHypervisor() { return (leaf(STANDARD, ECX) & HYPERVISOR) != 0; }

  /// Frequency of the time stamp counter as a hypervisor tells it; 0: it does not.
  static long hypervisorKilohertz() {
    if (!isHypervisor()) return 0;
    return query(HYPERVISOR_BASE, EAX) >= HYPERVISOR_CLOCK ? query(HYPERVISOR_CLOCK, EAX) : 0;
  }
}

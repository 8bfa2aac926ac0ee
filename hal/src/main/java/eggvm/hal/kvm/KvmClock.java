package eggvm.hal.kvm;

import eggvm.hal.cpu.Features;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;

/// The host's clock, read once: how fast the time stamp counter runs, and what time it is.
/// ```
/// time of the processor  0 version, 8 time stamp, 16 nanoseconds then, 24 multiplier, 28 shift      nanoseconds = (stamp << shift) * multiplier >> 32
/// wall clock             0 version, 4 seconds, 8 nanoseconds: when the nanoseconds above were 0
/// ```
/// A version is odd while the host writes. Afterwards the host is told to write no more.
public final class KvmClock {
  private KvmClock() {}

  private static final int KVM = 0x4B4D_564B; // "KVMK", the beginning of "KVMKVMKVM"
  private static final int FEATURES_LEAF = 0x4000_0001;
  private static final int HAS_CLOCK = 1 << 3;
  private static final int WALL_CLOCK_MSR = 0x4B56_4D00;
  private static final int TIME_MSR = 0x4B56_4D01;
  private static final long ON = 1;

  private static final int VERSION = 0;
  private static final int TIME_STAMP = 8;
  private static final int NANOS = 16;
  private static final int MULTIPLIER = 24;
  private static final int SHIFT = 28;
  private static final int WALL = 32;
  private static final int WALL_SECONDS = WALL + 4;
  private static final int WALL_NANOS = WALL + 8;
  /// Of memory that the host writes, aligned to 4, on one page.
  public static final int BYTES = WALL + 12;

  private static final int ATTEMPTS = 1000;
  private static final int LARGEST_SHIFT = 31;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private static long hertz;
  private static long startTimeStamp;
  private static long startWallNanos;

  /// `address`: [#BYTES] zeroed, physical.
  public static void read(long address) {
    hertz = 0;
    if (!Features.isHypervisor(KVM) || (Features.hypervisorLeaf(FEATURES_LEAF, Features.EAX) & HAS_CLOCK) == 0) return;
    Cpu.writeMsr(TIME_MSR, address | ON);
    Cpu.writeMsr(WALL_CLOCK_MSR, address + WALL);
    if (isWritten(address) && isWritten(address + WALL)) take(address);
    Cpu.writeMsr(TIME_MSR, 0);
  }

  /// The host writes both before the next instruction of ours, and the first one again whenever it has moved us meanwhile.
  private static boolean isWritten(long address) {
    for (int i = 0; i < ATTEMPTS; i++) {
      int version = Cpu.deviceRead32(address + VERSION);
      if (version != 0 && (version & 1) == 0) return true;
      Cpu.pause();
    }
    return false;
  }

  private static void take(long address) {
    for (int i = 0; i < ATTEMPTS; i++) {
      int version = Cpu.deviceRead32(address + VERSION);
      long multiplier = Cpu.deviceRead32(address + MULTIPLIER) & 0xFFFF_FFFFL;
      int shift = Memory.getByte(address + SHIFT);
      long timeStamp = Memory.getLong(address + TIME_STAMP);
      long nanos = Memory.getLong(address + NANOS);
      Cpu.fence();
      if ((version & 1) != 0 || Cpu.deviceRead32(address + VERSION) != version) continue;
      if (multiplier == 0 || shift > LARGEST_SHIFT || shift < -LARGEST_SHIFT) return;
      hertz = hertz(multiplier, shift);
      startTimeStamp = timeStamp;
      startWallNanos = Memory.getUnsignedInt(address + WALL_SECONDS) * NANOS_PER_SECOND + Memory.getUnsignedInt(address + WALL_NANOS) + nanos;
      return;
    }
  }

  /// A second's nanoseconds divided by what a tick is worth: 10^9 * 2^32 / (multiplier * 2^shift).
  static long hertz(long multiplier, int shift) {
    long hertz = (NANOS_PER_SECOND << 32) / multiplier;
    return shift < 0 ? hertz << -shift : hertz >>> shift;
  }

  /// Of the time stamp counter; 0: there is no such clock.
  public static long hertz() { return hertz; }

  /// Nanoseconds since 1970-01-01T00:00:00Z when the time stamp counter was at [#startTimeStamp].
  public static long startWallNanos() { return startWallNanos; }

  public static long startTimeStamp() { return startTimeStamp; }
}

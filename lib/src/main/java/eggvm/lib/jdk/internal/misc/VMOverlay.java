package eggvm.lib.jdk.internal.misc;

import eggvm.lib.jdk.ImageLoader;
import eggvm.vm.contract.Replaces;
import eggvm.vm.machine.Machine;

@Replaces("jdk.internal.misc.VM")
final class VMOverlay {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  /// `Clock` asks anew with another offset when the difference does not fit, as HotSpot has it.
  private static final long MAX_ADJUSTMENT_SECONDS = 1L << 32;

  private VMOverlay() {}

  static ClassLoader latestUserDefinedLoader0() { return ImageLoader.application(); }

  static long getuid() { return 0; }

  static long geteuid() { return 0; }

  static long getgid() { return 0; }

  static long getegid() { return 0; }

  static long getNanoTimeAdjustment(long offsetSeconds) {
    long nowNanos = Machine.current().wallClockNanos();
    long seconds = Math.floorDiv(nowNanos, NANOS_PER_SECOND) - offsetSeconds;
    if (seconds <= -MAX_ADJUSTMENT_SECONDS || seconds >= MAX_ADJUSTMENT_SECONDS) return -1;
    return seconds * NANOS_PER_SECOND + Math.floorMod(nowNanos, NANOS_PER_SECOND);
  }

  static String[] getRuntimeArguments() { return new String[0]; }

  static void initialize() {}

  /// Nothing outside Java keeps state of its own.
  static void initializeOSEnvironment() {}
}

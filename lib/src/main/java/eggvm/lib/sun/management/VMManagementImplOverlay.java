package eggvm.lib.sun.management;

import eggvm.lib.java.lang.ProcessHandleImplOverlay;
import eggvm.vm.contract.Replaces;
import eggvm.vm.heap.Heap;
import eggvm.vm.machine.Machine;
import eggvm.vm.start.BootOptions;
import eggvm.vm.start.ImageInfo;
import eggvm.vm.start.Startup;
import eggvm.vm.thread.ThreadTimes;
import eggvm.vm.thread.Threads;
import sun.management.VMManagementImpl;

@Replaces(value = "sun.management.VMManagementImpl", missing = "HotSpot's own figures")
final class VMManagementImplOverlay {
  private VMManagementImplOverlay() {}

  private static final int NANOS_PER_MILLI = 1_000_000;

  /// Of the specification, as HotSpot 25 has it.
  static String getVersion0() { return "4.0"; }

  static void initOptionalSupportFields() {
    VMManagementImpl.threadContentionMonitoringSupport = true;
    VMManagementImpl.currentThreadCpuTimeSupport = true;
    VMManagementImpl.otherThreadCpuTimeSupport = true;
    VMManagementImpl.objectMonitorUsageSupport = true;
    VMManagementImpl.synchronizerUsageSupport = true;
  }

  static boolean isThreadContentionMonitoringEnabled(VMManagementImpl self) { return ThreadTimes.areWaitsTimed(); }

  /// As soon as there is a `ThreadMXBean`.
  static boolean isThreadCpuTimeEnabled(VMManagementImpl self) {
    ThreadTimes.count();
    return true;
  }

  static boolean isThreadAllocatedMemoryEnabled(VMManagementImpl self) { return false; }

  /// The image has all classes from the start.
  static long getTotalClassCount(VMManagementImpl self) { return ImageInfo.classCount; }

  static long getUnloadedClassCount(VMManagementImpl self) { return 0; }

  static boolean getVerboseClass(VMManagementImpl self) { return ClassLoadingImplOverlay.isVerbose; }

  static boolean getVerboseGC(VMManagementImpl self) { return Heap.logEnabled; }

  /// As `InetAddress.getLocalHost` has it, without sockets.
  static String getVmId(VMManagementImpl self) { return ProcessHandleImplOverlay.SELF + "@localhost"; }

  static int getProcessId(VMManagementImpl self) { return (int) ProcessHandleImplOverlay.SELF; }

  static String[] getVmArguments0(VMManagementImpl self) { return BootOptions.of(Machine.current().bootArguments()); }

  static long getStartupTime(VMManagementImpl self) {
    return Math.floorDiv(Machine.current().wallClockNanos() - Startup.upNanos(), NANOS_PER_MILLI);
  }

  /// A millisecond that has begun counts: some programs take less than one to ask.
  static long getUptime0(VMManagementImpl self) { return Startup.upNanos() / NANOS_PER_MILLI + 1; }

  static int getAvailableProcessors(VMManagementImpl self) { return Runtime.getRuntime().availableProcessors(); }

  static long getTotalThreadCount(VMManagementImpl self) { return Threads.startedCount(); }

  static int getLiveThreadCount(VMManagementImpl self) { return Threads.liveCount(); }

  static int getPeakThreadCount(VMManagementImpl self) { return Threads.peakCount(); }

  static int getDaemonThreadCount(VMManagementImpl self) { return Threads.daemonCount(); }
}

package eggvm.lib.java.lang.management;

import eggvm.vm.contract.Replaces;
import java.lang.management.*;
import java.util.List;
import javax.management.MBeanServer;
import sun.management.ManagementFactoryHelper;

/// Each getter goes straight to its bean: looked up by interface, every bean would be in the image of a program that asks for one.
@Replaces("java.lang.management.ManagementFactory")
final class ManagementFactoryOverlay {
  private ManagementFactoryOverlay() {}

  static void loadNativeLib() {}

  static ClassLoadingMXBean getClassLoadingMXBean() { return ManagementFactoryHelper.getClassLoadingMXBean(); }

  static CompilationMXBean getCompilationMXBean() { return ManagementFactoryHelper.getCompilationMXBean(); }

  static MemoryMXBean getMemoryMXBean() { return ManagementFactoryHelper.getMemoryMXBean(); }

  static OperatingSystemMXBean getOperatingSystemMXBean() { return ManagementFactoryHelper.getOperatingSystemMXBean(); }

  static RuntimeMXBean getRuntimeMXBean() { return ManagementFactoryHelper.getRuntimeMXBean(); }

  static ThreadMXBean getThreadMXBean() { return ManagementFactoryHelper.getThreadMXBean(); }

  static List<GarbageCollectorMXBean> getGarbageCollectorMXBeans() { return ManagementFactoryHelper.getGarbageCollectorMXBeans(); }

  static List<MemoryManagerMXBean> getMemoryManagerMXBeans() { return ManagementFactoryHelper.getMemoryManagerMXBeans(); }

  static List<MemoryPoolMXBean> getMemoryPoolMXBeans() { return ManagementFactoryHelper.getMemoryPoolMXBeans(); }

  /// It calls beans by reflection, through a class that it defines at run time.
  static MBeanServer getPlatformMBeanServer() { throw new UnsupportedOperationException("EggVM has no MBean server; its MXBeans are ManagementFactory's"); }
}

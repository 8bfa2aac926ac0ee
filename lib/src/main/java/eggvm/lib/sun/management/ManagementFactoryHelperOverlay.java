package eggvm.lib.sun.management;

import eggvm.vm.contract.Replaces;
import java.lang.management.PlatformLoggingMXBean;
import sun.management.ManagementFactoryHelper;
import sun.management.VMManagementImpl;

@Replaces("sun.management.ManagementFactoryHelper")
final class ManagementFactoryHelperOverlay {
  private ManagementFactoryHelperOverlay() {}

  /// The JDK initialises `ManagementFactory` here, by a method handle's lookup, so that its native library is there.
  static void classInitializer() { ManagementFactoryHelper.jvm = new VMManagementImpl(); }

  /// It is found in a graph of modules and called by reflection.
  static boolean isPlatformLoggingMXBeanAvailable() { return false; }

  static PlatformLoggingMXBean getPlatformLoggingMXBean() { return null; }
}

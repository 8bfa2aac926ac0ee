package eggvm.lib.java.lang.management;

import eggvm.vm.contract.Replaces;
import java.lang.management.DefaultPlatformMBeanProvider;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import sun.management.spi.PlatformMBeanProvider.PlatformComponent;

@Replaces("java.lang.management.ManagementFactory$PlatformMBeanFinder")
final class PlatformMBeanFinderOverlay {
  private PlatformMBeanFinderOverlay() {}

  /// The beans of java.management only: those of other modules ask HotSpot.
  static void classInitializer() {
    HashMap<String, PlatformComponent<?>> components = new HashMap<>();
    for (PlatformComponent<?> each : new DefaultPlatformMBeanProvider().getPlatformComponentList()) {
      components.put(each.getObjectNamePattern(), each);
    }
    ManagementFactory.PlatformMBeanFinder.componentMap = components;
  }
}

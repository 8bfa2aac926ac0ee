package eggvm.lib.sun.management;

import eggvm.vm.contract.Replaces;

@Replaces(value = "sun.management.HotspotThread", missing = "HotSpot's own threads")
final class HotspotThreadOverlay {
  private HotspotThreadOverlay() {}
}

package eggvm.boot.machine;

import eggvm.hal.pci.ConfigurationPorts;
import eggvm.hal.pci.EnhancedConfiguration;
import eggvm.hal.pci.Mcfg;
import eggvm.hal.pci.Pci;

/// The PCI devices of a PC, looked for when the first driver asks, and only then: a second scan would silence what the first driver has begun.
final class PciDevices {
  private PciDevices() {}

  private static Pci pci;

  static Pci all() {
    if (pci == null) pci = Pci.scan(EnhancedConfiguration.of(Mcfg.find(BootInformation.rsdpAddress), new ConfigurationPorts()));
    return pci;
  }
}

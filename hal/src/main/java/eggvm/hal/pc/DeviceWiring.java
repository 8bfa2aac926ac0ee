package eggvm.hal.pc;

import eggvm.hal.pci.PciFunction;
import eggvm.hal.pic.Pic;

/// Ways of a PCI device's interrupts to the processor.
public final class DeviceWiring {
  private DeviceWiring() {}

  /// Gives the device the next source. Where the way is not known the source never comes, and who waits for it looks at the device by the clock.
  public static void wire(PciFunction function) {
    int line = function.interruptLine();
    boolean isKnown = Pic.setLevelTriggered(line);
    InterruptSources.add(isKnown ? Pic.FIRST_VECTOR + line : InterruptSources.NO_VECTOR);
  }
}

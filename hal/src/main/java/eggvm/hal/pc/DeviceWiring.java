package eggvm.hal.pc;

import eggvm.hal.apic.LocalApic;
import eggvm.hal.pci.PciFunction;

/// Ways of a PCI device's interrupts to the processor.
public final class DeviceWiring {
  private DeviceWiring() {}

  /// Gives the device the next source: by messages, else by its line. Where the way is not known the source never comes, and who waits for it
  /// looks at the device by the clock.
  public static void wire(PciFunction function) {
    int vector = InterruptLines.messageVector();
    if (vector == InterruptSources.NO_VECTOR || !function.useMessages(vector, LocalApic.id())) {
      vector = InterruptLines.lineVector(function.interruptLine());
      function.useLine();
    }
    InterruptSources.add(vector);
  }
}

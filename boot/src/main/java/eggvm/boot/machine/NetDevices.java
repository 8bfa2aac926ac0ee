package eggvm.boot.machine;

import eggvm.hal.cpu.DeviceSpace;
import eggvm.hal.device.NetDevice;
import eggvm.hal.e1000.E1000;
import eggvm.hal.e1000e.E1000e;
import eggvm.hal.pc.DeviceWiring;
import eggvm.hal.pci.Pci;
import eggvm.hal.pci.PciFunction;
import eggvm.vm.heap.OffHeap;

/// The network cards of a PC that there are drivers for, in the order of the bus.
final class NetDevices {
  private NetDevices() {}

  private static final int INTEL = 0x8086;
  private static final int I82540EM = 0x100E;
  private static final int I82574L = 0x10D3;
  private static final int REGISTERS = 0;

  private static NetDevice[] opened;

  static NetDevice[] open() {
    if (opened == null) opened = find(PciDevices.all());
    return opened.clone();
  }

  private static NetDevice[] find(Pci pci) {
    NetDevice[] found = new NetDevice[pci.count()];
    int count = 0;
    for (int i = 0; i < pci.count(); i++) {
      NetDevice device = open(pci.function(i), count);
      if (device != null) found[count++] = device;
    }
    NetDevice[] devices = new NetDevice[count];
    for (int i = 0; i < count; i++) devices[i] = found[i];
    return devices;
  }

  /// Null: no driver, no memory, or no answer. Before the card is set up it is silent; then its interrupts are wired.
  private static NetDevice open(PciFunction function, int index) {
    if (function.vendor() != INTEL || function.device() != I82540EM && function.device() != I82574L) return null;
    long physical = function.memory(REGISTERS);
    long registers = physical == 0 ? 0 : DeviceSpace.map(physical, E1000.REGISTER_BYTES);
    long memory = OffHeap.allocate(E1000.MEMORY_BYTES + E1000.MEMORY_ALIGNMENT);
    if (registers == 0 || memory == 0) return null;
    function.enableMemoryAndMaster();
    long aligned = memory + E1000.MEMORY_ALIGNMENT - 1 & -E1000.MEMORY_ALIGNMENT;
    String name = "eth" + index;
    E1000 card = function.device() == I82574L ? new E1000e(name, registers, aligned) : new E1000(name, registers, aligned);
    if (!card.isAnswering()) return null;
    DeviceWiring.wire(function);
    return card;
  }
}

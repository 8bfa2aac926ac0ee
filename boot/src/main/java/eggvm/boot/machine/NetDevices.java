package eggvm.boot.machine;

import eggvm.hal.cpu.DeviceSpace;
import eggvm.hal.device.NetDevice;
import eggvm.hal.e1000.E1000;
import eggvm.hal.e1000e.E1000e;
import eggvm.hal.pc.DeviceWiring;
import eggvm.hal.pci.Pci;
import eggvm.hal.pci.PciFunction;
import eggvm.vm.heap.OffHeap;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;

/// The network cards of a PC that there are drivers for, in the order of the bus.
final class NetDevices {
  private NetDevices() {}

  private static final int INTEL = 0x8086;
  private static final int I82540EM = 0x100E;
  private static final int I82574L = 0x10D3;
  private static final int REGISTERS = 0;

  private static NetDevice[] opened;
  /// What cards write to, by function, were they given up or not: the collector neither moves nor frees it.
  private static byte[][] received;

  static NetDevice[] open() {
    if (opened == null) opened = find(PciDevices.all());
    return opened.clone();
  }

  private static NetDevice[] find(Pci pci) {
    NetDevice[] found = new NetDevice[pci.count()];
    received = new byte[pci.count()][];
    int count = 0;
    for (int i = 0; i < pci.count(); i++) {
      NetDevice device = open(pci.function(i), i, count);
      if (device != null) found[count++] = device;
    }
    NetDevice[] devices = new NetDevice[count];
    for (int i = 0; i < count; i++) devices[i] = found[i];
    return devices;
  }

  /// Null: no driver, no memory, or no answer. Before the card is set up it is silent; then its interrupts are wired.
  private static NetDevice open(PciFunction function, int place, int index) {
    if (function.vendor() != INTEL || function.device() != I82540EM && function.device() != I82574L) return null;
    long physical = function.memory(REGISTERS);
    long registers = physical == 0 ? 0 : DeviceSpace.map(physical, E1000.REGISTER_BYTES);
    long memory = OffHeap.allocate(E1000.MEMORY_BYTES + E1000.MEMORY_ALIGNMENT);
    if (registers == 0 || memory == 0) return null;
    byte[] array = received[place] = new byte[E1000.RECEIVE_BYTES];
    function.enableMemoryAndMaster();
    long aligned = memory + E1000.MEMORY_ALIGNMENT - 1 & -E1000.MEMORY_ALIGNMENT;
    String name = "eth" + index;
    long arrayAddress = Memory.addressOf(array) + ObjectLayout.ARRAY_BASE;
    E1000 card = function.device() == I82574L ? new E1000e(name, registers, aligned, array, arrayAddress) : new E1000(name, registers, aligned, array, arrayAddress);
    if (!card.isAnswering()) return null;
    DeviceWiring.wire(function);
    return card;
  }
}

package eggvm.boot.machine;

import eggvm.hal.entropy.NoiseSource;
import eggvm.hal.pci.Pci;
import eggvm.hal.pci.PciFunction;
import eggvm.hal.virtio.RandomDevice;
import eggvm.vm.heap.OffHeap;

/// The first virtio entropy device that works.
final class DeviceNoise extends NoiseSource {
  private RandomDevice device;

  DeviceNoise() { super("virtio-rng"); }

  @Override
  protected boolean open() {
    Pci pci = PciDevices.all();
    for (int i = 0; i < pci.count() && device == null; i++) {
      if (RandomDevice.isOne(pci.function(i))) device = open(pci.function(i));
    }
    return device != null;
  }

  private static RandomDevice open(PciFunction function) {
    long memory = OffHeap.allocate(RandomDevice.MEMORY_BYTES);
    return memory == 0 ? null : RandomDevice.open(function, memory);
  }

  @Override
  protected boolean next() { return device.next(); }

  @Override
  protected long sample() { return device.word(); }
}

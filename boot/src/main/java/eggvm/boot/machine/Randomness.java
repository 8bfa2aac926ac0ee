package eggvm.boot.machine;

import eggvm.hal.entropy.EntropySources;
import eggvm.hal.entropy.JitterNoise;
import eggvm.hal.entropy.ProcessorNoise;

/// A PC's entropy for secrets, devices included.
final class Randomness {
  private Randomness() {}

  private static final String REMEDY = "choose a processor with RDRAND (QEMU: -cpu max), or give the machine a device (QEMU: -device virtio-rng-pci)";

  private static EntropySources sources;

  static long next() { return sources().next(); }

  private static synchronized EntropySources sources() {
    if (sources == null) sources = new EntropySources(REMEDY, new ProcessorNoise(), new DeviceNoise(), new JitterNoise());
    return sources;
  }
}

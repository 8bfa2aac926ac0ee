package eggvm.hal.entropy;

import eggvm.hal.cpu.Features;
import eggvm.vm.machine.Cpu;

/// The processor's own generator. RDSEED may run dry for a moment when asked often; RDRAND then gives what was expanded from the same noise.
public final class ProcessorNoise extends NoiseSource {
  private boolean hasSeed;
  private boolean hasRandom;
  private long sample;

  public ProcessorNoise() { super("RDRAND"); }

  @Override
  protected boolean open() {
    hasSeed = Features.hasSeed();
    hasRandom = Features.hasRandom();
    return hasSeed || hasRandom;
  }

  @Override
  protected boolean next() {
    sample = hasSeed ? Cpu.readSeed() : 0;
    if (sample == 0 && hasRandom) sample = Cpu.readRandom();
    return sample != 0;
  }

  @Override
  protected long sample() { return sample; }
}

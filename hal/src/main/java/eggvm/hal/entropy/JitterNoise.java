package eggvm.hal.entropy;

import eggvm.vm.machine.Cpu;

/// How long some work takes, by the time stamp counter: caches, other processors, devices and hypervisors disturb it. Little is claimed for it, a quarter of a bit a sample,
/// and four times what is needed collected: the last resort.
public final class JitterNoise extends NoiseSource {
  private static final int SAMPLES_PER_WORD = 1024;
  private static final int DISTURBANCES = 16;

  private long work;
  private long sample;

  public JitterNoise() { super("the jitter of the time stamp counter", HealthTests.forQuarterBits(), SAMPLES_PER_WORD); }

  @Override
  protected boolean open() { return true; }

  @Override
  protected boolean next() {
    long before = Cpu.readTimeStamp();
    for (int i = 0; i < DISTURBANCES; i++) work = Mixer.mix(work + i);
    sample = Cpu.readTimeStamp() - before;
    return true;
  }

  @Override
  protected long sample() { return sample; }
}

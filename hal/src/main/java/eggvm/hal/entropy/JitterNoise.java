package eggvm.hal.entropy;

import eggvm.vm.machine.Cpu;

/// How long some work takes, by the time stamp counter: caches, other processors, devices and hypervisors disturb it. Little is claimed for it, a quarter of a bit a sample,
/// and four times what is needed collected: the last resort.
///
/// The work is a walk over more memory than the first cache of a processor holds. Arithmetic alone takes the same time again and again where the counter moves in large steps: by 21 on a machine measured,
/// where 16 rounds of [Mixer#mix] gave 0.14 to 1.6 bits of min-entropy a sample from start to start, and the walk 0.7 to 4.
public final class JitterNoise extends NoiseSource {
  private static final int SAMPLES_PER_WORD = 1024;
  private static final int STEPS = 64;
  private static final int TABLE_WORDS = 8192;

  private long[] table;
  private long work;
  private long sample;

  public JitterNoise() { super("the jitter of the time stamp counter", HealthTests.forQuarterBits(), SAMPLES_PER_WORD); }

  @Override
  protected boolean open() {
    table = new long[TABLE_WORDS];
    return true;
  }

  @Override
  protected boolean next() {
    long before = Cpu.readTimeStamp();
    for (int i = 0; i < STEPS; i++) {
      work = Mixer.mix(work + i);
      table[(int) work & TABLE_WORDS - 1] += work;
    }
    sample = Cpu.readTimeStamp() - before;
    return true;
  }

  @Override
  protected long sample() { return sample; }
}

package eggvm.hal.cpu;

import eggvm.vm.machine.Cpu;

/// Unpredictable bits: from the processor's generator, else from the jitter of the time stamp counter.
/// The jitter source is tested as NIST SP 800-90B section 4.4.1 wants: a value that keeps repeating is no noise.
public final class Entropy {
  private Entropy() {}

  private static final int SAMPLES = 1024;
  /// With half a bit per sample a longer run is less likely than 2^-40.
  private static final int LONGEST_RUN = 80;
  private static final int LEAST_CHANGES = 64;
  private static final int DISTURBANCES = 16;

  private static long state;

  /// 64 bits; throws IllegalStateException when there is no source.
  public static long next() {
    long bits = 0;
    if (Features.hasSeed()) bits = Cpu.readSeed();
    if (bits == 0 && Features.hasRandom()) bits = Cpu.readRandom();
    return bits != 0 ? bits : jitter();
  }

  private static long jitter() {
    long last = 0;
    int run = 0;
    int changes = 0;
    for (int i = 0; i < SAMPLES; i++) {
      long sample = sample(i);
      run = sample == last ? run + 1 : 0;
      if (run > LONGEST_RUN) throw new IllegalStateException("no source of entropy: the time stamp counter has no jitter");
      if (sample != last) changes++;
      last = sample;
      state = mix(state ^ sample);
    }
    if (changes < LEAST_CHANGES) throw new IllegalStateException("no source of entropy: the time stamp counter has too little jitter");
    return state;
  }

  private static long sample(int index) {
    long before = Cpu.readTimeStamp();
    for (int i = 0; i < DISTURBANCES; i++) state = mix(state + index);
    return Cpu.readTimeStamp() - before;
  }

  /// The finalizer of SplitMix64 (Steele, Lea, Flood 2014), a bijection: nothing collected is lost.
  private static long mix(long z) {
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return (z ^ z >>> 31) + 0x9E3779B97F4A7C15L;
  }
}

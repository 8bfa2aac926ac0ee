package eggvm.hal.entropy;

/// The finalizer of SplitMix64 (Steele, Lea, Flood 2014), a bijection: nothing collected is lost.
final class Mixer {
  private Mixer() {}

  static long mix(long z) {
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return (z ^ z >>> 31) + 0x9E3779B97F4A7C15L;
  }
}

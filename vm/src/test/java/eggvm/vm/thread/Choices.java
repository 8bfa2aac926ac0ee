package eggvm.vm.thread;

/// What decides where a simulation leaves it open.
interface Choices {
  /// 0 to `bound` - 1.
  int next(int bound);

  /// The same seed decides the same.
  static Choices ofSeed(long seed) {
    java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
    return random::nextInt;
  }
}

package eggvm.hal.entropy;

/// Samples of something unpredictable, tested as they come. One thread uses it at a time.
/// ```
/// NEW ──open──▸ START_UP ──1024 samples pass──▸ GOOD ──alarm──▸ START_UP
///   └─absent─▸ OUT ◂──────alarm, or no sample──┘ └──no sample──▸ OUT
/// ```
/// An alarm of a source that is good may be one of the false ones, so it is tested anew; one during start-up counts (section 4.3, persistent failure).
public abstract class NoiseSource {
  private static final int START_UP_SAMPLES = 1024;
  /// So that a generator that gets stuck is noticed before a word is made of it alone.
  private static final int UNPREDICTABLE_SAMPLES_PER_WORD = 2;

  private final String name;
  private final HealthTests tests;
  private final int samplesPerWord;
  private boolean isGood;
  /// Null: not out.
  private String problem;

  /// `samplesPerWord`: so many make up 64 bits.
  NoiseSource(String name, HealthTests tests, int samplesPerWord) {
    this.name = name;
    this.tests = tests;
    this.samplesPerWord = samplesPerWord;
  }

  /// Of 64-bit samples that are unpredictable as they are.
  protected NoiseSource(String name) { this(name, HealthTests.forWords(), UNPREDICTABLE_SAMPLES_PER_WORD); }

  /// Looks for it, once; false: the machine has none.
  protected abstract boolean open();

  /// Makes the next sample; false: the source gives nothing any more.
  protected abstract boolean next();

  /// What [#next] has made.
  protected abstract long sample();

  /// The state with 64 unpredictable bits mixed in, when the source is not out afterwards.
  final long mixInto(long state) {
    if (!isGood) startUp(true);
    for (int i = 0; i < samplesPerWord && !isOut(); i++) state = Mixer.mix(state ^ tested());
    return state;
  }

  final boolean isOut() { return problem != null; }

  /// Why it is out.
  final String problem() { return name + " " + problem; }

  private long tested() {
    if (!take()) return 0;
    long value = sample();
    if (!tests.accept(value)) startUp(false);
    return value;
  }

  private boolean take() {
    boolean taken = next();
    if (!taken) problem = "stopped giving anything";
    return taken;
  }

  private void startUp(boolean isFirst) {
    if (isFirst && !open()) problem = "is missing";
    tests.reset();
    for (int i = 0; i < START_UP_SAMPLES && !isOut(); i++) {
      if (take() && !tests.accept(sample())) problem = "failed its health tests";
    }
    isGood = !isOut();
  }
}

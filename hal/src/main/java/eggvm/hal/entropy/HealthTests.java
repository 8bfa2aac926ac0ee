package eggvm.hal.entropy;

/// The two continuous tests of SP 800-90B, section 4.4, with false alarms less likely than 2^-40 a sample.
/// Their cutoffs follow from the entropy H that is claimed for a sample:
/// ```
/// repetition count (4.4.1)      1 + ceil(40 / H)
/// adaptive proportion (4.4.2)   1 + critbinom(512, 2^-H, 1 - 2^-40)
/// ```
final class HealthTests {
  static final int WINDOW_SAMPLES = 512;

  private final int repetitionCutoff;
  private final int proportionCutoff;
  private long last;
  private int repetitions;
  private long watched;
  private int occurrences;
  private int left;

  private HealthTests(int repetitionCutoff, int proportionCutoff) {
    this.repetitionCutoff = repetitionCutoff;
    this.proportionCutoff = proportionCutoff;
  }

  /// For samples with at least a quarter of a bit.
  static HealthTests forQuarterBits() { return new HealthTests(161, 483); }

  /// For 64-bit samples with at least 40 bits.
  static HealthTests forWords() { return new HealthTests(2, 2); }

  void reset() {
    repetitions = 0;
    left = 0;
  }

  /// False: this sample raises an alarm.
  boolean accept(long sample) {
    boolean repeats = isRepeatedTooOften(sample);
    boolean prevails = prevails(sample);
    return !repeats && !prevails;
  }

  private boolean isRepeatedTooOften(long sample) {
    repetitions = repetitions > 0 && sample == last ? repetitions + 1 : 1;
    last = sample;
    return repetitions >= repetitionCutoff;
  }

  private boolean prevails(long sample) {
    if (left == 0) {
      watched = sample;
      occurrences = 1;
      left = WINDOW_SAMPLES - 1;
      return false;
    }
    left--;
    if (sample == watched) occurrences++;
    return occurrences >= proportionCutoff;
  }
}

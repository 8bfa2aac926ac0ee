package eggvm.hal.entropy;

/// The noise sources of a machine, the best first. The first one that is good gives all bits, until it fails.
public final class EntropySources {
  private final NoiseSource[] sources;
  private final String remedy;
  private int current;
  private long state;

  /// `remedy`: what the user can do when none is good.
  public EntropySources(String remedy, NoiseSource... sources) {
    this.remedy = remedy;
    this.sources = sources;
  }

  /// 64 bits for one caller alone; IllegalStateException when no source is good.
  public synchronized long next() {
    for (; current < sources.length; current++) {
      state = sources[current].mixInto(state);
      if (!sources[current].isOut()) return state;
    }
    throw new IllegalStateException("no source of entropy: " + problems() + "; " + remedy);
  }

  private String problems() {
    StringBuilder text = new StringBuilder();
    for (NoiseSource source : sources) text.append(text.isEmpty() ? "" : ", ").append(source.problem());
    return text.toString();
  }
}

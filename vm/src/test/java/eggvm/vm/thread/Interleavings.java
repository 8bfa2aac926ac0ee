package eggvm.vm.thread;

/// Runs a program under many seeds, or under all choices there are. A failure names the seed; `-Degg.seed=n` runs that one alone,
/// `-Degg.seeds=n` so many in all.
final class Interleavings {
  private Interleavings() {}

  interface Scenario {
    void run(Simulation simulation) throws Throwable;
  }

  /// The seeds of all tests together.
  private static final int SEEDS = Integer.getInteger("egg.seeds", 10_000);
  private static final long ONLY = Long.getLong("egg.seed", -1);
  /// Tests that share them.
  private static final int TESTS = 16;

  static void random(Scenario scenario) {
    if (ONLY >= 0) {
      run(ONLY, scenario);
      return;
    }
    for (int seed = 0; seed < (SEEDS + TESTS - 1) / TESTS; seed++) run(seed, scenario);
  }

  private static void run(long seed, Scenario scenario) {
    try (Simulation simulation = new Simulation(Choices.ofSeed(seed), true)) {
      scenario.run(simulation);
    } catch (Throwable e) {
      throw new AssertionError("-Degg.seed=" + seed, e);
    }
  }

  /// Preempts, or does not, at every poll while another fiber can run; returns in how many ways that went.
  static int all(Scenario scenario) {
    AllChoices choices = new AllChoices();
    int count = 0;
    do {
      try (Simulation simulation = new Simulation(choices, false)) {
        scenario.run(simulation);
      } catch (Throwable e) {
        throw new AssertionError("after the choices " + choices, e);
      }
      count++;
    } while (choices.advance());
    return count;
  }
}

package eggvm.vm.start;

/// How far start-up has come. Numbers instead of an enum: the first ones are current before classes can be initialised.
public final class Phase {
  private Phase() {}

  public static final int RAW = 0;
  public static final int HEAP = 1;
  public static final int THREADS = 2;
  public static final int LIBRARY = 3;
  public static final int APP = 4;
  public static final int SHUTDOWN = 5;

  private static int current;

  public static int current() { return current; }

  /// Only forward: a step back means that start-up code ran twice.
  public static void enter(int phase) {
    if (phase <= current) Fatal.die("a start-up phase was entered twice or out of order");
    current = phase;
  }

  public static String name(int phase) {
    if (phase == RAW) return "RAW";
    if (phase == HEAP) return "HEAP";
    if (phase == THREADS) return "THREADS";
    if (phase == LIBRARY) return "LIBRARY";
    return phase == APP ? "APP" : "SHUTDOWN";
  }
}

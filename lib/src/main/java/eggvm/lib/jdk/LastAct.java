package eggvm.lib.jdk;

/// What is left to be done when the program has ended and before the machine does. There is one at most.
public abstract class LastAct {
  private static LastAct act;

  protected abstract void perform();

  public final void announce() { act = this; }

  public static void performAnnounced() {
    if (act != null) act.perform();
  }
}

package eggvm.vm.machine;

/// Stands before the class of natives on the class path of this module's tests: a simulated processor, when a test has set one up.
public final class Cpu {
  private Cpu() {}

  public interface Simulated {
    long threadAddress();

    void pause();

    void switchStack(long saveAddress, long loadAddress, long threadAddress);

    long prepareStack(long stackTopAddress);
  }

  private static Simulated simulated;

  /// Null: there is none again.
  public static void use(Simulated cpu) { simulated = cpu; }

  private static Simulated simulated() {
    if (simulated == null) throw new UnsatisfiedLinkError("only in an image or in a simulation");
    return simulated;
  }

  public static long threadAddress() { return simulated().threadAddress(); }

  public static long readTimeStamp() { return System.nanoTime(); }

  public static void pause() { simulated().pause(); }

  /// A stack walk finds nothing: the block's return address stays 0.
  public static void captureFrame() { simulated(); }

  public static void switchStack(long saveAddress, long loadAddress, long threadAddress) {
    simulated().switchStack(saveAddress, loadAddress, threadAddress);
  }

  public static long prepareStack(long stackTopAddress) { return simulated().prepareStack(stackTopAddress); }
}

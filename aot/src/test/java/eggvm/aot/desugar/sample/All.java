package eggvm.aot.desugar.sample;

/// Runs every sample in one process.
public final class All {
  private All() {}

  public static void main(String[] arguments) throws Throwable {
    LambdaSample.main(arguments);
    SerializationSample.main(arguments);
    ConcatenationSample.main(arguments);
    RecordSample.main(arguments);
    SwitchSample.main(arguments);
    VarHandleSample.main(arguments);
    UpdaterSample.main(arguments);
    ArraySample.main(arguments);
    LibrarySample.main(arguments);
    System.out.println("end of samples");
  }
}

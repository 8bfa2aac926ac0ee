package eggvm.cli;

/// Exit statuses of `egg` that are not the program's own.
public final class ExitStatus {
  private ExitStatus() {}

  public static final int OK = 0;
  /// The command line, the input or this computer: nothing was built or started.
  public static final int COMPLAINT = 1;
  /// The VM died: the image ended without saying with what status (EX_SOFTWARE of sysexits.h).
  public static final int VM_DIED = 70;
  /// `--timeout` passed, as with timeout(1).
  public static final int TIMEOUT = 124;
  /// Nobody reads the output any more: 128 + SIGPIPE, as a shell would say.
  public static final int OUTPUT_CLOSED = 141;
}

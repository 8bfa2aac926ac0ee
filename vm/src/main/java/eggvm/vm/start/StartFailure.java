package eggvm.vm.start;

/// The library died before `main`: its own printing may not work yet, so the trace goes to the raw console.
final class StartFailure {
  private StartFailure() {}

  private static final int MAX_CAUSES = 8;

  static void report(Throwable failure) {
    Throwable each = failure;
    for (int i = 0; each != null && i < MAX_CAUSES; i++, each = each.getCause()) {
      Console.text(i == 0 ? "exception before main: " : "caused by: ");
      print(each);
    }
    Fatal.die("the class library did not start");
  }

  private static void print(Throwable failure) {
    Console.text(failure.getClass().getName());
    String message = failure.getMessage();
    if (message != null) {
      Console.text(": ");
      Console.text(message);
    }
    Console.line();
    for (StackTraceElement frame : failure.getStackTrace()) {
      Console.text("\tat ");
      Console.text(frame.getClassName());
      Console.character('.');
      Console.text(frame.getMethodName());
      Console.character(':');
      Console.decimal(frame.getLineNumber());
      Console.line();
    }
  }
}

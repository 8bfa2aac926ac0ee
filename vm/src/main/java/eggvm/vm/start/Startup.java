package eggvm.vm.start;

import eggvm.vm.heap.MemoryErrors;
import eggvm.vm.machine.Machine;
import eggvm.vm.thread.MainThread;
import eggvm.vm.thread.Scheduler;
import eggvm.vm.thread.ThreadHooks;
import eggvm.vm.unwind.StackOverflows;

/// Called by the machine's start code on the boot stack, once the heap and [Machine#current] are there.
public final class Startup {
  private static final int USAGE_STATUS = 1;
  private static long startNanos;

  private Startup() {}

  /// Never returns.
  public static void run() {
    Phase.enter(Phase.HEAP);
    startNanos = Machine.current().nanoTime();
    BootOptions options = new BootOptions(Machine.current().bootArguments());
    refuseUnknown(options);
    options.applyToHeap();
    options.applyToProcessor();
    Scheduler.initialize();
    Phase.enter(Phase.THREADS);
    Library library = Program.library();
    ThreadHooks.use(library.threadHooks());
    startLibrary(library, options);
    Phase.enter(Phase.APP);
    options.applyToScheduler();
    int status = runProgram(options.programArguments());
    MainThread.end();
    Phase.enter(Phase.SHUTDOWN);
    library.stop(status);
    Fatal.die("the library did not end the machine");
  }

  public static long upNanos() { return Machine.current().nanoTime() - startNanos; }

  private static void refuseUnknown(BootOptions options) {
    String unknown = options.unknown();
    if (unknown == null) return;
    Console.text("eggvm: unknown VM option '");
    Console.text(unknown);
    Console.text("'; there are: ");
    Console.text(BootOptions.KNOWN);
    Console.textLine(Machine.current().ownOptions());
    Machine.current().exit(USAGE_STATUS);
  }

  private static void startLibrary(Library library, BootOptions options) {
    try {
      library.createMainThread();
      StackOverflows.prepare();
      MemoryErrors.prepare();
      Phase.enter(Phase.LIBRARY);
      library.start();
      options.setProperties(library);
    } catch (Throwable failure) {
      StartFailure.report(failure);
    }
  }

  /// As HotSpot's launcher: an uncaught exception goes to its handler and makes the exit status 1.
  private static int runProgram(String[] arguments) {
    try {
      Program.main(arguments);
      return 0;
    } catch (Throwable uncaught) {
      MainThread.dispatch(uncaught);
      return 1;
    }
  }
}

package eggvm.vm.heap;

import eggvm.vm.machine.Machine;
import eggvm.vm.start.Fatal;

/// The end of a VM whose heap cannot go on; needs neither heap nor thread.
final class HeapFailure {
  private HeapFailure() {}

  static void die(String cause) {
    GcLog.text("eggvm: fatal: ");
    GcLog.text(cause);
    GcLog.line();
    end();
  }

  /// The marker that tools look for, then exit.
  static void end() {
    GcLog.text("eggvm: died");
    GcLog.line();
    Machine.current().exit(Fatal.EXIT_STATUS);
  }
}

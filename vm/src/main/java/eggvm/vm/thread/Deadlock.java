package eggvm.vm.thread;

import eggvm.vm.start.Console;
import eggvm.vm.start.Fatal;

/// No thread can run and nothing is left that could wake one: says so instead of resting for ever.
final class Deadlock {
  private Deadlock() {}

  static void report() {
    Console.textLine("eggvm: deadlock: every thread waits and nothing can wake one");
    ThreadDump.print();
    Fatal.end(Fatal.DEADLOCK_STATUS);
  }
}

package eggvm.vm.heap;

import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;

/// A clock that the test sets, a console that it reads, an exit that throws.
final class TestMachine extends Machine {
  static final class Exit extends RuntimeException {
    final int status;

    Exit(int status) {
      super("exit " + status);
      this.status = status;
    }
  }

  long nanos;
  final StringBuilder console = new StringBuilder();

  @Override public String name() { return "test"; }

  @Override public long nanoTime() { return nanos; }

  @Override public long wallClockNanos() { return nanos; }

  @Override
  public void write(boolean errors, long address, int bytes) {
    for (int i = 0; i < bytes; i++) console.append((char) Memory.getByte(address + i));
  }

  @Override public int inputAvailable() { return -1; }

  @Override public int read(long address, int bytes) { return -1; }

  @Override public void idle(long deadlineNanos) {}

  @Override public void interruptAt(long deadlineNanos) {}

  @Override public long allocateStack(int bytes) { return 0; }

  @Override public void freeStack(long topAddress, int bytes) {}

  @Override public String[] bootArguments() { return new String[0]; }

  @Override public long entropy() { return 0; }

  @Override public void exit(int status) { throw new Exit(status); }
}

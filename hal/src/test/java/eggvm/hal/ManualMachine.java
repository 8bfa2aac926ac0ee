package eggvm.hal;

import eggvm.vm.machine.Machine;

/// A clock that a test moves, or that moves with each look.
public final class ManualMachine extends Machine {
  public long nanos = 1;
  public long stepNanos;

  @Override public String name() { return "manual"; }

  @Override public long nanoTime() { return nanos += stepNanos; }

  @Override public long wallClockNanos() { return nanos; }

  @Override public void write(boolean errors, long address, int bytes) {}

  @Override public int inputAvailable() { return -1; }

  @Override public int read(long address, int bytes) { return -1; }

  @Override public void idle(long deadlineNanos) {}

  @Override public void interruptAt(long deadlineNanos) {}

  @Override public long allocateStack(int bytes) { return 0; }

  @Override public void freeStack(long topAddress, int bytes) {}

  @Override public String[] bootArguments() { return new String[0]; }

  @Override public long entropy() { return 0; }

  @Override public void exit(int status) { throw new AssertionError("exit " + status); }
}

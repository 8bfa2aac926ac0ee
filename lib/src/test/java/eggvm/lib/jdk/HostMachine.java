package eggvm.lib.jdk;

import eggvm.vm.machine.Machine;

/// The JVM's clock, and nothing else.
final class HostMachine extends Machine {
  @Override
  public String name() { return "host"; }

  @Override
  public long nanoTime() { return System.nanoTime(); }

  @Override
  public long wallClockNanos() { return System.currentTimeMillis() * 1_000_000; }

  private static UnsupportedOperationException none() { return new UnsupportedOperationException("only the clock"); }

  @Override
  public void write(boolean errors, long address, int bytes) { throw none(); }

  @Override
  public int inputAvailable() { return 0; }

  @Override
  public int read(long address, int bytes) { return 0; }

  @Override
  public void idle(long deadlineNanos) { throw none(); }

  @Override
  public void interruptAt(long deadlineNanos) { throw none(); }

  @Override
  public long allocateStack(int bytes) { throw none(); }

  @Override
  public void freeStack(long topAddress, int bytes) { throw none(); }

  @Override
  public String[] bootArguments() { return new String[0]; }

  @Override
  public long entropy() { throw none(); }

  @Override
  public void exit(int status) { throw none(); }
}

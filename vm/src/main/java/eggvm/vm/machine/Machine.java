package eggvm.vm.machine;

/// What the VM needs from whatever it runs on: the bare PC or a Linux process.
/// One instance per image, made by the composition root (`eggvm.boot.machine`) as soon as there is a heap.
public abstract class Machine {
  private static Machine current;

  public static Machine current() { return current; }

  public static void use(Machine machine) { current = machine; }

  /// `pc` or `linux`; system property `eggvm.machine`.
  public abstract String name();

  /// Nanoseconds since some fixed moment; never runs backwards.
  public abstract long nanoTime();

  /// Nanoseconds since 1970-01-01T00:00:00Z.
  public abstract long wallClockNanos();

  /// From now on [#wallClockNanos] shows so much more than [#nanoTime]. A machine whose clock is another's does not listen.
  public void setWallClock(long aheadNanos) {}

  /// Writes raw bytes to the console; `errors` tells standard error from standard output where the machine has both.
  public abstract void write(boolean errors, long address, int bytes);

  /// Bytes of console input that can be read without waiting; -1 at end of input.
  public abstract int inputAvailable();

  /// Reads what is there, at most `bytes`; 0 when nothing is, -1 at end of input. Never waits.
  public abstract int read(long address, int bytes);

  /// Rests until input or an interrupt arrives, or `deadlineNanos` (of [#nanoTime]) has passed; may return early.
  public abstract void idle(long deadlineNanos);

  /// Makes a [PollRequest] once, at that time (of [#nanoTime]) or a little later; early is harmless. Replaces what was asked before.
  public abstract void interruptAt(long deadlineNanos);

  /// Interrupt sources (bits `1 << source`) that have come since the last call, see `eggvm.vm.thread.DeviceInterrupts`. [#idle] does not rest over one.
  public int takeInterrupts() { return 0; }

  /// Lets the source interrupt again, at once when its device still wants to; false: there is no such source.
  public boolean listen(int source) { return false; }

  /// Top address of a new stack with a guard page below; 0 when there is no memory.
  public abstract long allocateStack(int bytes);

  /// Bytes of the heap that the machine wants for stacks and their page tables, as a loan that it does not give back; 0: it has enough.
  public int wantedBytes() { return 0; }

  /// What [#wantedBytes] asked for, aligned to a page.
  public void lend(long address, int bytes) {}

  public abstract void freeStack(long topAddress, int bytes);

  /// Kernel command line or the program's arguments, as one ISO-8859-1 string split by the VM (see `Startup`).
  public abstract String[] bootArguments();

  /// Options that the machine itself takes from the boot arguments, for the end of a list: `, --memory=BYTES`; empty: none.
  public String ownOptions() { return ""; }

  /// Unpredictable bits, or throws IllegalStateException when the machine has no source.
  public abstract long entropy();

  /// Bits that differ from run to run, for generators that promise no secrets. Most images hold such a one: it must need no drivers, and never fails.
  public long seed() { return entropy(); }

  /// Ends the machine with this exit status (0-255); never returns.
  public abstract void exit(int status);
}

package eggvm.hal.pc;

import eggvm.hal.cpu.FramePool;
import eggvm.hal.cpu.StackArea;
import eggvm.hal.entropy.Seeds;
import eggvm.hal.serial.SerialInput;
import eggvm.hal.serial.Uart;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Machine;

/// The bare PC. Without fields: its first cell is made before there is a heap.
public abstract class PcMachine extends Machine {
  private static final long LONGEST_REST_NANOS = 1_000_000_000L;

  /// After interrupts can be taken: clocks, input, power-off.
  public static void start(long rsdpAddress) {
    long tablesAddress = CommandLine.wantsOldControllers() ? 0 : rsdpAddress;
    InterruptLines.start(tablesAddress, Uart.isPresent());
    WakeTimer.begin();
    PcClock.start(tablesAddress);
    WakeTimer.start();
    // Last: an edge that comes to a masked line of an I/O APIC is gone.
    SerialInput.start();
    PcExit.use(rsdpAddress, CommandLine.wantsDebugExit());
    Cpu.enableInterrupts();
  }

  @Override
  public String name() { return "pc"; }

  @Override
  public long nanoTime() { return PcClock.nanos(); }

  @Override
  public long wallClockNanos() { return PcClock.wallNanos(); }

  @Override
  public void setWallClock(long aheadNanos) { PcClock.wallIsAhead(aheadNanos); }

  @Override
  public void write(boolean errors, long address, int bytes) {
    Uart.write(address, bytes);
    PcScreen.write(address, bytes);
  }

  @Override
  public int inputAvailable() { return SerialInput.available(); }

  @Override
  public int read(long address, int bytes) { return SerialInput.read(address, bytes); }

  /// Interrupts are off between the look at what has come and the halt, or what comes in between would be slept over.
  @Override
  public void idle(long deadlineNanos) {
    long leftNanos = deadlineNanos - nanoTime();
    if (leftNanos <= 0) return;
    Cpu.disableInterrupts();
    if (SerialInput.takeUnseen() || InterruptSources.havePending()) {
      Cpu.enableInterrupts();
      return;
    }
    WakeTimer.interruptAfter(leftNanos < LONGEST_REST_NANOS ? leftNanos : LONGEST_REST_NANOS);
    Cpu.waitForInterrupt();
  }

  /// The timer's counter is short: it may come early.
  @Override
  public void interruptAt(long deadlineNanos) {
    long leftNanos = deadlineNanos - nanoTime();
    WakeTimer.interruptAfter(leftNanos < 0 ? 0 : leftNanos < LONGEST_REST_NANOS ? leftNanos : LONGEST_REST_NANOS);
  }

  @Override
  public int takeInterrupts() { return InterruptSources.take(); }

  @Override
  public boolean listen(int source) { return InterruptSources.listen(source); }

  @Override
  public long allocateStack(int bytes) { return StackArea.allocate(bytes); }

  @Override
  public void freeStack(long topAddress, int bytes) { StackArea.free(topAddress, bytes); }

  @Override
  public int wantedBytes() { return StackArea.wantedBytes(); }

  @Override
  public void lend(long address, int bytes) { FramePool.add(address, bytes); }

  @Override
  public String[] bootArguments() { return CommandLine.strings(); }

  @Override
  public long seed() { return Seeds.next(); }

  @Override
  public void exit(int status) { PcExit.exit(status); }
}

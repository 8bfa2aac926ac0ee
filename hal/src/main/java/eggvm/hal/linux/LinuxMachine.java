package eggvm.hal.linux;

import eggvm.hal.device.DeviceTree;
import eggvm.hal.device.NetDevice;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;

/// A process of Linux. Without fields: its first cell is made before there is a heap.
public final class LinuxMachine extends Machine implements DeviceTree {
  private static final int ENTROPY_BYTES = 8;

  private static long entropyAddress;
  private static int timer;

  /// Hands over memory for the kernel's answers and for console input.
  public static void use(long scratchAddress, int scratchBytes, long inputAddress, int inputBytes) {
    entropyAddress = scratchAddress + scratchBytes - ENTROPY_BYTES;
    SystemCalls.use(scratchAddress);
    ConsoleInput.use(inputAddress, inputBytes);
  }

  /// Once signals are handled.
  public static void startTimer() {
    SystemCalls.createTimer(Signals.ALARM, entropyAddress);
    timer = Memory.getInt(entropyAddress);
  }

  @Override
  public String name() { return "linux"; }

  @Override
  public long nanoTime() { return SystemCalls.clockNanos(SystemCalls.CLOCK_MONOTONIC); }

  @Override
  public long wallClockNanos() { return SystemCalls.clockNanos(SystemCalls.CLOCK_REALTIME); }

  @Override
  public void write(boolean errors, long address, int bytes) { ConsoleOutput.write(errors, address, bytes); }

  @Override
  public int inputAvailable() { return ConsoleInput.available(); }

  @Override
  public int read(long address, int bytes) { return ConsoleInput.read(address, bytes); }

  @Override
  public void idle(long deadlineNanos) {
    long leftNanos = deadlineNanos - nanoTime();
    ConsoleInput.await(leftNanos < 0 ? 0 : leftNanos);
  }

  @Override
  public void interruptAt(long deadlineNanos) { SystemCalls.setTimer(timer, deadlineNanos < 1 ? 1 : deadlineNanos); }

  @Override
  public long allocateStack(int bytes) { return Mappings.allocateStack(bytes); }

  @Override
  public void freeStack(long topAddress, int bytes) { Mappings.freeStack(topAddress, bytes); }

  @Override
  public String[] bootArguments() { return ProcessArguments.strings(); }

  @Override
  public String ownOptions() { return ", --memory=BYTES"; }

  @Override
  public long entropy() {
    if (SystemCalls.random(entropyAddress, ENTROPY_BYTES) != ENTROPY_BYTES) throw new IllegalStateException("the kernel gives no random bytes");
    return Memory.getLong(entropyAddress);
  }

  /// None: the kernel keeps them to itself.
  @Override
  public NetDevice[] openNetDevices() { return new NetDevice[0]; }

  @Override
  public void exit(int status) { SystemCalls.exit(status); }
}

package eggvm.hal.virtio;

import eggvm.hal.pci.PciFunction;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;

/// The entropy device (section 5.4): random bytes of the host, each given out once.
public final class RandomDevice {
  private static final int KIND = 4;
  /// What it is called where it can also be driven as devices were before version 1.
  private static final int TRANSITIONAL_DEVICE = 0x1005;
  private static final int REQUEST_QUEUE = 0;
  private static final int BUFFER_BYTES = 1024;
  /// Of memory that the device reads and writes.
  public static final long MEMORY_BYTES = SplitQueue.BYTES + BUFFER_BYTES;
  public static final long MEMORY_ALIGNMENT = 16;

  /// A host may have to wait for entropy itself, or limit what a guest takes.
  private static final long PATIENCE_NANOS = 5_000_000_000L;

  private final Transport transport;
  private final SplitQueue queue;
  private final long bufferAddress;
  private boolean isBroken;
  private int filledBytes;
  private int takenBytes;
  private long word;

  private RandomDevice(Transport transport, SplitQueue queue, long bufferAddress) {
    this.transport = transport;
    this.queue = queue;
    this.bufferAddress = bufferAddress;
  }

  public static boolean isOne(PciFunction function) {
    return function.vendor() == Transport.VENDOR && (function.device() == Transport.MODERN_DEVICE + KIND || function.device() == TRANSITIONAL_DEVICE);
  }

  /// `memoryAddress`: of [#MEMORY_BYTES], physical, aligned to [#MEMORY_ALIGNMENT], the device's for good. Null: the device does not work.
  public static RandomDevice open(PciFunction function, long memoryAddress) {
    Transport transport = Transport.open(function);
    if (transport == null) return null;
    SplitQueue queue = SplitQueue.start(transport, REQUEST_QUEUE, memoryAddress);
    if (queue == null) return null;
    transport.goLive();
    return new RandomDevice(transport, queue, memoryAddress + SplitQueue.BYTES);
  }

  /// Goes to the next 64 bits; false: the device has stopped answering. No copy of them stays behind.
  public boolean next() {
    if (takenBytes + Long.BYTES > filledBytes && !fill()) return false;
    word = Memory.getLong(bufferAddress + takenBytes);
    Memory.putLong(bufferAddress + takenBytes, 0);
    takenBytes += Long.BYTES;
    return true;
  }

  public long word() { return word; }

  /// The device gives at least one byte, not always eight; and what it says of their number is not trusted.
  private boolean fill() {
    long deadlineNanos = Machine.current().nanoTime() + PATIENCE_NANOS;
    takenBytes = 0;
    filledBytes = 0;
    while (!isBroken && filledBytes < Long.BYTES) {
      queue.give(bufferAddress + filledBytes, BUFFER_BYTES - filledBytes);
      if (awaitDone(deadlineNanos)) filledBytes += Math.clamp(queue.filledBytes(), 0, BUFFER_BYTES - filledBytes);
      else stop();
    }
    return !isBroken;
  }

  /// Whether it comes in time. The clock counts for a device too that answers at once and gives nothing.
  private boolean awaitDone(long deadlineNanos) {
    while (Machine.current().nanoTime() - deadlineNanos < 0) {
      if (queue.isDone()) return true;
      Cpu.pause();
    }
    return false;
  }

  private void stop() {
    isBroken = true;
    transport.reset();
  }
}

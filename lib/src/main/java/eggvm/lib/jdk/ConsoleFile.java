package eggvm.lib.jdk;

import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import java.lang.ref.Reference;

/// Standard input (descriptor 0), output (1) or error (2).
final class ConsoleFile extends OpenFile {
  private static final long POLL_NANOS = 2_000_000;

  private final boolean errors;

  ConsoleFile(boolean errors) { this.errors = errors; }

  private static long address(byte[] bytes, int offset) { return Memory.addressOf(bytes) + ObjectLayout.ARRAY_BASE + offset; }

  /// Other threads run while this one waits.
  @Override
  public int read(byte[] to, int offset, int length) {
    int read = Machine.current().read(address(to, offset), length);
    while (read == 0) {
      eggvm.vm.thread.Scheduler.park(false, POLL_NANOS);
      read = Machine.current().read(address(to, offset), length);
    }
    Reference.reachabilityFence(to);
    return read;
  }

  @Override
  public void write(byte[] from, int offset, int length) {
    Machine.current().write(errors, address(from, offset), length);
    Reference.reachabilityFence(from);
  }

  @Override
  public int available() { return Math.max(0, Machine.current().inputAvailable()); }
}

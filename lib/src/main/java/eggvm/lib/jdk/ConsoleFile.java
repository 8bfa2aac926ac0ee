package eggvm.lib.jdk;

import eggvm.lib.fs.FileStatus;
import eggvm.lib.fs.Mode;
import eggvm.lib.fs.OpenFile;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.thread.ConsoleInput;
import java.lang.ref.Reference;

/// Standard input (descriptor 0), output (1) or error (2). Reading waits.
final class ConsoleFile extends OpenFile {
  private final boolean errors;

  ConsoleFile(boolean errors) { this.errors = errors; }

  /// Other threads run while this one waits.
  @Override
  public int read(byte[] to, int offset, int length) { return ConsoleInput.read(to, offset, length); }

  @Override
  public int write(byte[] from, int offset, int length) {
    Machine.current().write(errors, Memory.addressOf(from) + ObjectLayout.ARRAY_BASE + offset, length);
    Reference.reachabilityFence(from);
    return length;
  }

  @Override
  public int available() { return ConsoleInput.available(); }

  @Override
  public FileStatus status() { return FileStatus.nameless(Mode.CHARACTER_DEVICE); }
}

package eggvm.lib.java.nio;

import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;

/// A mapping is memory like any other.
@Replaces("java.nio.MappedMemoryUtils")
final class MappedMemoryUtilsOverlay {
  private MappedMemoryUtilsOverlay() {}

  static boolean isLoaded0(long address, long bytes, long pages) { return true; }

  static void load0(long address, long bytes) {}

  static void unload0(long address, long bytes) {}

  static void force0(FileDescriptor descriptor, long address, long bytes) {}
}

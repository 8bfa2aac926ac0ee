package eggvm.vm.heap;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Host memory below 4 GiB, where class words and references can point to.
public final class LowMemory {
  private LowMemory() {}

  private static final int PROT_READ_WRITE = 3;
  /// MAP_PRIVATE, MAP_ANONYMOUS, and MAP_FIXED_NOREPLACE: there or not at all.
  private static final int FLAGS = 0x02 | 0x20 | 0x100000;
  private static final long STEP_BYTES = 64L << 20;

  /// First fit, for where the JVM has put its own differs from run to run.
  public static long map(long bytes) {
    for (long address = STEP_BYTES; address + bytes <= 1L << 32; address += STEP_BYTES) if (map(address, bytes) == address) return address;
    throw new IllegalStateException("no " + bytes + " bytes of memory below 4 GiB");
  }

  public static void unmap(long address, long bytes) {
    Linker linker = Linker.nativeLinker();
    ValueLayout word = ValueLayout.JAVA_LONG;
    var call = linker.downcallHandle(linker.defaultLookup().find("munmap").orElseThrow(), FunctionDescriptor.of(ValueLayout.JAVA_INT, word, word));
    try {
      if ((int) call.invokeExact(address, bytes) != 0) throw new IllegalStateException("munmap");
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static long map(long address, long bytes) {
    ValueLayout word = ValueLayout.JAVA_LONG;
    ValueLayout number = ValueLayout.JAVA_INT;
    Linker linker = Linker.nativeLinker();
    MemorySegment mmap = linker.defaultLookup().find("mmap").orElseThrow();
    var call = linker.downcallHandle(mmap, FunctionDescriptor.of(word, word, word, number, number, number, word));
    try {
      return (long) call.invokeExact(address, bytes, PROT_READ_WRITE, FLAGS, -1, 0L);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}

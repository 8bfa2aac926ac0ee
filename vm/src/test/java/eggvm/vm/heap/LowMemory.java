package eggvm.vm.heap;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Host memory below 4 GiB, where class words can point to.
public final class LowMemory {
  private LowMemory() {}

  private static final int PROT_READ_WRITE = 3;
  private static final int MAP_PRIVATE_ANONYMOUS_32BIT = 0x02 | 0x20 | 0x40;

  public static long map(long bytes) {
    ValueLayout word = ValueLayout.JAVA_LONG;
    ValueLayout number = ValueLayout.JAVA_INT;
    Linker linker = Linker.nativeLinker();
    MemorySegment mmap = linker.defaultLookup().find("mmap").orElseThrow();
    var call = linker.downcallHandle(mmap, FunctionDescriptor.of(word, word, word, number, number, number, word));
    try {
      long address = (long) call.invokeExact(0L, bytes, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS_32BIT, -1, 0L);
      if (address <= 0 || address + bytes > 1L << 32) throw new IllegalStateException("no memory below 4 GiB: " + address);
      return address;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}

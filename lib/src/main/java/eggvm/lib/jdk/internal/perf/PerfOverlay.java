package eggvm.lib.jdk.internal.perf;

import eggvm.vm.contract.Replaces;
import eggvm.vm.machine.Machine;
import java.nio.ByteBuffer;
import jdk.internal.perf.Perf;

/// Counters live in the heap, where only their owner sees them.
@Replaces(value = "jdk.internal.perf.Perf", missing = "no performance counters of other processes")
final class PerfOverlay {
  private PerfOverlay() {}

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  static ByteBuffer createLong(Perf self, String name, int variability, int units, long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(0, value);
  }

  static ByteBuffer createByteArray(Perf self, String name, int variability, int units, byte[] value, int maxBytes) {
    return ByteBuffer.wrap(java.util.Arrays.copyOf(value, maxBytes));
  }

  static long highResCounter(Perf self) { return Machine.current().nanoTime(); }

  static long highResFrequency(Perf self) { return NANOS_PER_SECOND; }
}

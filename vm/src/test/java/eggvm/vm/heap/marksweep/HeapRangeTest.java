package eggvm.vm.heap.marksweep;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.machine.Memory;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

class HeapRangeTest {
  private static final int BYTES = 2 << 20;

  /// As on a PC with so little memory that more of it is below the image than above.
  @Test
  void cardsOfWhatLiesAboveTheHeapAreCards() {
    try (Arena arena = Arena.ofConfined()) {
      long heap = arena.allocate(BYTES, 4096).address();
      long highest = heap + 5L * BYTES;
      MarkSweep.initialize(heap, BYTES, heap, highest);
      long marks = HeapRange.markBitsAddress;
      Memory.putByte(marks, (byte) 0);
      for (long address = heap; address < highest; address += 128) Cards.dirty(address);
      assertEquals(0, Memory.getByte(marks), "dirty cards reach into the marks");
      assertTrue(Cards.isDirty(highest - 1));
    }
  }
}

package eggvm.vm.heap.marksweep;

import static org.junit.jupiter.api.Assertions.*;

import java.lang.foreign.Arena;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BitmapTest {
  private static final int BITS = 300;

  @Test
  void searchesAgreeWithBitSet() {
    try (Arena arena = Arena.ofConfined()) {
      long base = arena.allocate(Bitmap.bytes(BITS), 8).address();
      var random = new Random(3);
      var model = new BitSet();
      for (int i = 0; i < 3000; i++) {
        change(base, model, random);
        int from = random.nextInt(BITS);
        int end = from + random.nextInt(BITS - from + 1);
        assertEquals(within(model.nextSetBit(from), end), Bitmap.nextSet(base, from, end));
        assertEquals(within(model.nextClearBit(from), end), Bitmap.nextClear(base, from, end));
        assertEquals(above(model.previousSetBit(end - 1), from), Bitmap.previousSet(base, end, from));
        assertEquals(above(model.previousClearBit(end - 1), from), Bitmap.previousClear(base, end, from));
        assertEquals(model.get(from), Bitmap.test(base, from));
      }
    }
  }

  private static void change(long base, BitSet model, Random random) {
    int from = random.nextInt(BITS);
    switch (random.nextInt(8)) {
      case 0 -> {
        int end = from + random.nextInt(BITS - from + 1);
        model.set(from, end);
        Bitmap.setRange(base, from, end);
      }
      case 1, 2 -> {
        model.set(from);
        Bitmap.set(base, from);
      }
      default -> {
        model.clear(from);
        Bitmap.clear(base, from);
      }
    }
  }

  private static long within(int found, int end) { return found < 0 || found > end ? end : found; }

  private static long above(int found, int start) { return found < start ? -1 : found; }

  @Test
  void countAgreesWithBitCount() {
    var random = new Random(4);
    for (int i = 0; i < 1000; i++) {
      long bits = random.nextLong() & random.nextLong();
      assertEquals(Long.bitCount(bits), Bitmap.count(bits));
    }
    assertEquals(64, Bitmap.count(-1));
  }
}

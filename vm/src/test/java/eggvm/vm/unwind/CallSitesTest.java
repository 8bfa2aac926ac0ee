package eggvm.vm.unwind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CallSitesTest {
  private static final int TEXT_BYTES = 40_000;

  @Test
  void everyReturnAddressIsFoundAndNoOther() {
    TreeSet<Integer> offsets = new TreeSet<>(List.of(1, 255, 256, 257, 511, 512, TEXT_BYTES));
    Random random = new Random(7);
    while (offsets.size() < 3000) offsets.add(1 + random.nextInt(TEXT_BYTES));
    offsets.removeIf(offset -> offset > 10_000 && offset < 12_000);
    try (TestTables tables = new TestTables()) {
      for (int offset : offsets) tables.site(offset, 0, 1, List.of());
      tables.install(TEXT_BYTES);
      List<Integer> sorted = List.copyOf(offsets);
      for (int offset = -300; offset < TEXT_BYTES + 300; offset++) {
        int expected = offsets.contains(offset) ? sorted.indexOf(offset) : -1;
        assertEquals(expected, CallSites.find(TestTables.TEXT_START + offset), "offset " + offset);
      }
    }
  }

  @Test
  void handlerZeroMeansNone() {
    try (TestTables tables = new TestTables()) {
      tables.site(10, 0, 1, List.of());
      tables.site(20, 77, 1, List.of());
      tables.install(100);
      assertEquals(0, CallSites.handlerOf(0));
      assertEquals(TestTables.TEXT_START + 77, CallSites.handlerOf(1));
    }
  }

  @Test
  void framesBeyondSevenBitsAreDecoded() {
    try (TestTables tables = new TestTables()) {
      tables.site(10, 0, 130_000, List.of());
      tables.install(100);
      assertEquals(8L * 130_000, CallSites.frameBytes(0));
    }
  }
}

package eggvm.boot.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemoryMapTest {
  private static final long PAGE = 4096;

  @BeforeEach
  void empty() { MemoryMap.use(Raw.allocate(4096), 4096); }

  /// Against one bit per page: random memory, overlapping and empty entries, then random reservations.
  @Test
  void rangesAreExactlyThePagesAddedAndNotRemoved() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      empty();
      BitSet model = new BitSet();
      for (int i = random.nextInt(8); i >= 0; i--) {
        long start = random.nextLong(200 * PAGE);
        long bytes = random.nextInt(4) == 0 ? 0 : random.nextLong(60 * PAGE);
        MemoryMap.add(start, bytes);
        int from = (int) ((start + PAGE - 1) / PAGE);
        int to = (int) ((start + bytes) / PAGE);
        if (from < to) model.set(from, to);
      }
      for (int i = random.nextInt(8); i > 0; i--) {
        long start = random.nextLong(200 * PAGE);
        long bytes = 1 + random.nextLong(20 * PAGE);
        MemoryMap.remove(start, bytes);
        model.clear((int) (start / PAGE), (int) ((start + bytes + PAGE - 1) / PAGE));
      }
      MemoryMap.sort();
      assertEquals(ranges(model), ranges());
    }
  }

  @Test
  void aLongerRangeAboveTheLimitIsNotTheLongest() {
    MemoryMap.add(10 * PAGE, 5 * PAGE);
    MemoryMap.add(1L << 32, 500 * PAGE);
    assertEquals(10 * PAGE, MemoryMap.start(MemoryMap.longest(1L << 32)));
    assertEquals(-1, MemoryMap.longest(10 * PAGE));
  }

  @Test
  void longestAndShortestThatSuffices() {
    MemoryMap.add(10 * PAGE, 5 * PAGE);
    MemoryMap.add(100 * PAGE, 50 * PAGE);
    MemoryMap.add(200 * PAGE, 7 * PAGE);
    assertEquals(100 * PAGE, MemoryMap.start(MemoryMap.longest(1L << 32)));
    assertEquals(10 * PAGE, MemoryMap.take(5 * PAGE, 1L << 32), "exact fit of the first range");
    assertEquals(201 * PAGE, MemoryMap.take(6 * PAGE, 1L << 32));
    assertEquals(0, MemoryMap.take(10 * PAGE, 50 * PAGE), "nothing that low");
  }

  @Test
  void fullTableLosesMemoryInsteadOfOverrunning() {
    MemoryMap.use(Raw.allocate(64), 32);
    for (int i = 0; i < 5; i++) MemoryMap.add(i * 10 * PAGE, PAGE);
    assertEquals(2, MemoryMap.count());
    MemoryMap.remove(0, PAGE);
    assertTrue(MemoryMap.count() <= 2);
  }

  private static List<List<Long>> ranges(BitSet pages) {
    List<List<Long>> ranges = new ArrayList<>();
    for (int from = pages.nextSetBit(0); from >= 0; from = pages.nextSetBit(pages.nextClearBit(from))) {
      ranges.add(List.of(from * PAGE, pages.nextClearBit(from) * PAGE));
    }
    return ranges;
  }

  private static List<List<Long>> ranges() {
    List<List<Long>> ranges = new ArrayList<>();
    for (int i = 0; i < MemoryMap.count(); i++) ranges.add(List.of(MemoryMap.start(i), MemoryMap.end(i)));
    return ranges;
  }
}

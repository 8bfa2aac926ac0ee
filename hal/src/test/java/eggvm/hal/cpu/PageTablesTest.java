package eggvm.hal.cpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.hal.Raw;
import eggvm.vm.machine.Memory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTablesTest {
  private static final int FRAMES = 64;
  private static final long ABSENT = -1;
  private static final long DATA = PageTables.WRITABLE | PageTables.NO_EXECUTE;
  private long ranges;

  @BeforeEach
  void pool() {
    ranges = Raw.allocate(16);
    long start = Raw.allocate(FRAMES * 4096L, 4096);
    Memory.putLong(ranges, start);
    Memory.putLong(ranges + 8, start + FRAMES * 4096L);
    FramePool.use(ranges, 1);
    assertTrue(PageTables.begin(true));
  }

  @Test
  void largePagesMapEveryAddressOntoItself() {
    assertTrue(PageTables.mapLarge(0, 4L << 30, DATA));
    for (long address : new long[] {0, 5, 0x1234567, (4L << 30) - 1}) assertEquals(address, translate(address));
    assertEquals(ABSENT, translate(4L << 30));
    assertEquals(DATA, rights(0x1234567));
  }

  @Test
  void splittingKeepsTheNeighbours() {
    PageTables.mapLarge(0, 4 << 20, DATA);
    assertTrue(PageTables.map(0x201000, 0x201000, 0));
    assertEquals(0x201234, translate(0x201234));
    assertEquals(0, rights(0x201234));
    assertEquals(0x202000, translate(0x202000));
    assertEquals(DATA, rights(0x202000));
    assertEquals(DATA, rights(0x200fff));
    assertEquals(DATA, rights(0x400000 - 1));
  }

  @Test
  void unmapAllGivesBackEveryFrameOfTheRangeAndNoOther() {
    long start = (1L << 39) + 0x1f_e000; // two pages before the end of a table
    for (long page : new long[] {start - 4096, start, start + 4096, start + 3 * 4096, start + 5 * 4096}) {
      assertTrue(PageTables.map(page, FramePool.take(), DATA));
    }
    long free = FramePool.freeBytes();
    assertEquals(3, PageTables.unmapAll(start, start + 5 * 4096));
    assertEquals(free + 3 * 4096, FramePool.freeBytes());
    assertEquals(ABSENT, translate(start));
    assertEquals(ABSENT, translate(start + 3 * 4096));
    assertNotEquals(ABSENT, translate(start - 4096));
    assertNotEquals(ABSENT, translate(start + 5 * 4096));
  }

  @Test
  void unmapTakesOnePageAndGivesItsFrame() {
    PageTables.mapLarge(0, 2 << 20, DATA);
    PageTables.map(0, 0, DATA);
    PageTables.unmap(0);
    assertEquals(ABSENT, translate(0xfff));
    assertEquals(0x1000, translate(0x1000));
    PageTables.map(1L << 39, 0x5000, DATA);
    assertEquals(0x5008, translate((1L << 39) + 8));
    assertEquals(0x5000, PageTables.unmap(1L << 39));
    assertEquals(0, PageTables.unmap(1L << 39));
    assertEquals(0, PageTables.unmap(1L << 40));
  }

  @Test
  void oneLargePageShowsAnotherFrameUntilItIsUnmapped() {
    PageTables.mapLarge(0, 2 << 20, DATA);
    assertTrue(PageTables.mapLargePage(1L << 40, 0x1000000, PageTables.NO_EXECUTE));
    assertEquals(0x1000000 + 0x12345, translate((1L << 40) + 0x12345));
    assertEquals(PageTables.NO_EXECUTE, rights(1L << 40));
    PageTables.unmapLarge(1L << 40, (1L << 40) + 3 * PageTables.LARGE_BYTES);
    assertEquals(ABSENT, translate((1L << 40) + 0x12345));
    assertEquals(0x12345, translate(0x12345));
  }

  @Test
  void registersAreUncachedAtTheirOwnAddressesAndTheirNeighboursStayCached() {
    PageTables.mapLarge(0, 4L << 30, DATA);
    long address = DeviceSpace.map(0xA0B8_0010L, 0x2000);
    assertEquals(0xA0B8_0010L, address);
    for (long page : new long[] {0xA0B8_0000L, 0xA0B8_2000L}) {
      assertEquals(page, translate(page));
      assertEquals(PageTables.UNCACHED, leaf(page) & PageTables.UNCACHED);
      assertEquals(DATA, rights(page));
    }
    assertEquals(0, leaf(0xA0B7_FFFFL) & PageTables.UNCACHED);
    assertEquals(0, leaf(0xA0B8_3000L) & PageTables.UNCACHED);
  }

  @Test
  void whatIsAboveLowMemoryIsUncachedFromTheStart() {
    assertTrue(DeviceSpace.begin(0xD012_3000L));
    PageTables.mapLarge(0, 4L << 30, DATA);
    assertEquals(0, leaf(0xD01F_FFFFL) & PageTables.UNCACHED);
    assertEquals(PageTables.UNCACHED, leaf(0xD020_0000L) & PageTables.UNCACHED);
    long free = FramePool.freeBytes();
    assertEquals(0xFEC0_0010L, DeviceSpace.map(0xFEC0_0010L, 0x10));
    assertEquals(free, FramePool.freeBytes());
    assertEquals(PageTables.UNCACHED | DATA, leaf(0xFEC0_0000L) & (PageTables.UNCACHED | DATA));
    PageTables.begin(true);
    assertTrue(DeviceSpace.begin(128 << 20));
    assertEquals(ABSENT, leaf(0xBFFF_FFFFL));
    assertEquals(PageTables.UNCACHED, leaf(0xC000_0000L) & PageTables.UNCACHED);
  }

  @Test
  void registersWhereStacksAreAreSeenBehindThem() {
    long first = DeviceSpace.map((1L << 39) + 0x1008, 0x1000);
    long second = DeviceSpace.map(1L << 45, 0x1000);
    assertEquals((1L << 39) + 0x1008, translate(first));
    assertEquals((1L << 39) + 0x2007, translate(first + 0xFFF));
    assertEquals(1L << 45, translate(second));
    assertTrue(first >= 1L << 41 && second >= first + 0xFFF, Long.toHexString(first) + " " + Long.toHexString(second));
    assertEquals(PageTables.UNCACHED, leaf(second) & PageTables.UNCACHED);
  }

  @Test
  void noExecuteIsLeftOutWhereTheProcessorHasNone() {
    PageTables.begin(false);
    PageTables.mapLarge(0, 2 << 20, DATA);
    assertEquals(PageTables.WRITABLE, rights(0));
  }

  @Test
  void runningOutOfFramesIsReported() {
    assertFalse(PageTables.mapLarge(0, 100L << 30, DATA));
    assertEquals(0, FramePool.take());
    assertEquals(0, FramePool.freeBytes());
  }

  @Test
  void framesComeBackZeroed() {
    long frame = FramePool.take();
    Memory.putLong(frame + 8, 99);
    long free = FramePool.freeBytes();
    FramePool.giveBack(frame);
    assertEquals(free + 4096, FramePool.freeBytes());
    assertEquals(frame, FramePool.take());
    assertEquals(0, Memory.getLong(frame + 8));
    assertEquals(0, Memory.getLong(frame));
    assertNotEquals(frame, FramePool.take());
  }

  /// As the processor walks.
  private static long translate(long address) {
    long entry = leaf(address);
    if (entry == ABSENT) return ABSENT;
    long mask = (entry & 0x80) != 0 ? 0x1FFFFF : 0xFFF;
    return entry & 0x000F_FFFF_FFFF_F000L & ~mask | address & mask;
  }

  private static long rights(long address) { return leaf(address) & (PageTables.WRITABLE | PageTables.NO_EXECUTE); }

  private static long leaf(long address) {
    long table = PageTables.root();
    for (int level = 4; ; level--) {
      long entry = Memory.getLong(table + 8 * (address >>> 12 + 9 * (level - 1) & 511));
      if ((entry & 1) == 0) return ABSENT;
      if (level == 1 || (entry & 0x80) != 0) return entry;
      table = entry & 0x000F_FFFF_FFFF_F000L;
    }
  }
}

package eggvm.aot.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.vm.machine.Memory;
import eggvm.vm.start.ImageInfo;
import eggvm.vm.unwind.CallSites;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the builder writes is what the VM reads.
class CallSiteRecordsTest {
  private static final long TEXT_START = 0x200_0000;
  private static final int TEXT_BYTES = 50_000;
  private static final int MAP_POOL = 1000;
  private static final int FRAME_POOL = 2000;

  private record Site(int offset, int handler, int map, int frame) {}

  @Test
  void theVmFindsEverySite() {
    List<Site> sites = randomSites(new Random(3));
    CallSiteRecords records = new CallSiteRecords(TEXT_BYTES);
    for (Site site : sites) records.add(site.offset, site.handler, site.map, site.frame);
    try (Arena arena = Arena.ofConfined()) {
      install(arena, records);
      for (Site site : sites) {
        long pc = TEXT_START + site.offset;
        long found = CallSites.find(pc);
        assertEquals(site.handler == CallSiteRecords.NO_HANDLER ? 0 : TEXT_START + site.handler, CallSites.handlerOf(found, pc));
        assertEquals(MAP_POOL + site.map, CallSites.mapOf(found));
        assertEquals(FRAME_POOL + site.frame, CallSites.frameOf(found));
      }
    }
  }

  @Test
  void codeWithoutCallsHasNoSites() {
    try (Arena arena = Arena.ofConfined()) {
      install(arena, new CallSiteRecords(TEXT_BYTES));
      for (int offset = 0; offset <= TEXT_BYTES; offset++) assertEquals(CallSites.NONE, CallSites.find(TEXT_START + offset));
    }
  }

  @Test
  void sitesComeInOrder() {
    CallSiteRecords records = new CallSiteRecords(TEXT_BYTES);
    records.add(300, CallSiteRecords.NO_HANDLER, 0, 0);
    assertThrows(IllegalArgumentException.class, () -> records.add(300, CallSiteRecords.NO_HANDLER, 0, 0));
  }

  @Test
  void whatIsUsedMostStandsFirst() {
    FrequencyPool pool = new FrequencyPool();
    int rare = pool.add(new byte[] {1, 2, 3});
    int usual = pool.add(new byte[] {4});
    assertEquals(usual, pool.add(new byte[] {4}));
    pool.arrange();
    assertEquals(0, pool.offset(usual));
    assertEquals(1, pool.offset(rare));
    assertEquals(4, pool.bytes().length);
  }

  @Test
  void framesShareTheirCallers() {
    FrameTree tree = new FrameTree();
    int outer = tree.add(1, 10, FrameTree.OUTERMOST);
    int first = tree.add(2, 20, outer);
    int size = tree.bytes().length;
    assertEquals(outer, tree.add(1, 10, FrameTree.OUTERMOST));
    assertEquals(first, tree.add(2, 20, outer));
    assertEquals(size, tree.bytes().length);
    assertTrue(tree.add(2, 20, FrameTree.OUTERMOST) >= size);
  }

  private static List<Site> randomSites(Random random) {
    List<Site> sites = new ArrayList<>();
    for (int offset = 1; offset <= TEXT_BYTES; offset += 1 + random.nextInt(random.nextInt(20) == 0 ? 2000 : 60)) {
      int handler = random.nextInt(3) == 0 ? random.nextInt(TEXT_BYTES) : CallSiteRecords.NO_HANDLER;
      sites.add(new Site(offset, handler, random.nextInt(60_000), random.nextInt(600_000)));
    }
    return sites;
  }

  private static void install(Arena arena, CallSiteRecords records) {
    int[] chunks = records.chunks();
    byte[] bytes = records.bytes();
    ImageInfo.textStart = TEXT_START;
    ImageInfo.textEnd = TEXT_START + TEXT_BYTES;
    ImageInfo.mapPool = MAP_POOL;
    ImageInfo.framePool = FRAME_POOL;
    ImageInfo.callSites = arena.allocate(bytes.length).address();
    for (int i = 0; i < bytes.length; i++) Memory.putByte(ImageInfo.callSites + i, bytes[i]);
    ImageInfo.callSiteChunks = arena.allocate(4L * chunks.length, 4).address();
    for (int i = 0; i < chunks.length; i++) Memory.putInt(ImageInfo.callSiteChunks + 4L * i, chunks[i]);
  }
}

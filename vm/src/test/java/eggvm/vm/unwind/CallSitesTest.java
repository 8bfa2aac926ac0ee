package eggvm.vm.unwind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
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
      for (int offset : offsets) tables.site(offset, offset % 3 == 0 ? offset / 2 : 0, offset, List.of(offset % 50), new int[] {offset, 1});
      tables.install(TEXT_BYTES);
      for (int offset = -300; offset < TEXT_BYTES + 300; offset++) {
        long site = CallSites.find(TestTables.TEXT_START + offset);
        assertEquals(offsets.contains(offset), site != CallSites.NONE, "offset " + offset);
        if (site != CallSites.NONE) assertEquals(8L * offset, CallSites.frameBytes(site));
      }
    }
  }

  @Test
  void aHandlerMayStandOnEitherSideOfItsCall() {
    try (TestTables tables = new TestTables()) {
      long without = tables.site(10, TestTables.NO_HANDLER, 1, List.of());
      long before = tables.site(1020, 77, 1, List.of());
      long behind = tables.site(1030, 90_000, 1, List.of());
      tables.install(100_000);
      assertEquals(0, CallSites.handlerOf(CallSites.find(without), without));
      assertEquals(TestTables.TEXT_START + 77, CallSites.handlerOf(CallSites.find(before), before));
      assertEquals(TestTables.TEXT_START + 90_000, CallSites.handlerOf(CallSites.find(behind), behind));
    }
  }

  @Test
  void framesBeyondSevenBitsAreDecoded() {
    try (TestTables tables = new TestTables()) {
      long pc = tables.site(10, TestTables.NO_HANDLER, 130_000, List.of());
      tables.install(100);
      assertEquals(8L * 130_000, CallSites.frameBytes(CallSites.find(pc)));
    }
  }

  @Test
  void eachSiteOfAChunkHasItsOwnFrames() {
    try (TestTables tables = new TestTables()) {
      int[] outer = {200, 7};
      long first = tables.site(10, TestTables.NO_HANDLER, 1, List.of(), new int[] {3, 1}, outer);
      long second = tables.site(20, TestTables.NO_HANDLER, 1, List.of(), new int[] {4, 2}, new int[] {5, 30_000}, outer);
      tables.install(100);
      assertEquals("3:1 200:7", frames(first));
      assertEquals("4:2 5:30000 200:7", frames(second));
    }
  }

  private static String frames(long pc) {
    StringJoiner text = new StringJoiner(" ");
    for (long frame = CallSites.frameOf(CallSites.find(pc)); frame != 0; frame = InlinedFrames.caller(frame)) {
      text.add(InlinedFrames.method(frame) + ":" + InlinedFrames.line(frame));
    }
    return text.toString();
  }
}

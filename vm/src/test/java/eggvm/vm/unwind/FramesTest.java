package eggvm.vm.unwind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {
  @Test
  void exactlyTheMappedSlotsOfEveryFrameAreVisited() {
    try (TestTables tables = new TestTables()) {
      long a = tables.site(10, 0, 3, List.of(0, 2));
      long b = tables.site(300, 0, 20, List.of(1, 7, 8, 9, 19));
      long c = tables.site(600, 0, 1, List.of());
      tables.install(1000);
      TestStack stack = new TestStack(tables, List.of(a, b, c, a), List.of(3, 20, 1, 3));
      List<Long> visited = new ArrayList<>();
      Frames.visitReferences(stack.pc, stack.sp, slot -> visited.add((slot - stack.sp) / 8));
      assertEquals(List.of(0L, 2L, 5L, 11L, 12L, 13L, 23L, 27L, 29L), visited);
    }
  }

  @Test
  void aFiberThatNeverRanHasNoFrames() {
    Frames.visitReferences(0, 0, slot -> { throw new AssertionError(); });
  }

  @Test
  void inlinedFramesComeInnermostFirstAndHiddenOnesAreMarked() {
    try (TestTables tables = new TestTables()) {
      int inner = tables.method(0, "inner", 0);
      int hidden = tables.method(0, "bridge", eggvm.vm.start.ImageInfo.METHOD_HIDDEN);
      int outer = tables.method(0, "outer", 0);
      long a = tables.site(10, 0, 1, List.of(), new int[] {inner, 300}, new int[] {hidden, 0}, new int[] {outer, 7});
      long b = tables.site(20, 0, 2, List.of(), new int[] {outer, 8});
      tables.install(100);
      TestStack stack = new TestStack(tables, List.of(a, b), List.of(1, 2));
      FrameCursor all = FrameCursor.onStack(stack.pc, stack.sp);
      for (int expected : new int[] {inner, hidden, outer, outer}) {
        assertTrue(all.next());
        assertEquals(expected, all.method());
      }
      assertFalse(all.next());
      FrameCursor visible = FrameCursor.onStack(stack.pc, stack.sp);
      for (int expected : new int[] {300, 7, 8}) {
        assertTrue(visible.nextVisible());
        assertEquals(expected, visible.line());
      }
      assertFalse(visible.nextVisible());
    }
  }
}

package eggvm.vm.unwind;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eggvm.vm.heap.LowMemory;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.start.ImageInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacktraceRecorderTest {
  private final long object = classCell(0, 1, 9);
  private final long throwable = classCell(object, 2, 3);
  private final long mine = classCell(throwable, 3, 3);
  private final long other = classCell(object, 4, 4);

  private static long classCell(long superclass, int id, int end) {
    long cell = LowMemory.map(4096);
    Memory.putInt(cell + ClassLayout.KIND, ClassLayout.KIND_INSTANCE);
    Memory.putInt(cell + ClassLayout.TYPE_ID, id);
    Memory.putInt(cell + ClassLayout.TYPE_END, end);
    Memory.putInt(cell + ClassLayout.SUPER, (int) superclass);
    return cell;
  }

  @Test
  void theTraceBeginsBelowTheConstructorsOfTheThrowable() {
    try (TestTables tables = new TestTables()) {
      int vm = tables.method(other, "fill", ImageInfo.METHOD_HIDDEN);
      int fill = tables.method(throwable, "fillInStackTrace", 0);
      int superInit = tables.method(throwable, "<init>", 0);
      int init = tables.method(mine, "<init>", 0);
      int creator = tables.method(other, "<init>", 0);
      int main = tables.method(other, "main", 0);
      long a = tables.site(10, 0, 1, List.of(), new int[] {vm, 1}, new int[] {fill, 1});
      long b = tables.site(20, 0, 1, List.of(), new int[] {superInit, 5}, new int[] {init, 6}, new int[] {creator, 7});
      long c = tables.site(30, 0, 1, List.of(), new int[] {vm, 8}, new int[] {main, 9});
      tables.install(100);
      TestStack stack = new TestStack(tables, List.of(a, b, c), List.of(1, 1, 1));
      long[] trace = new BacktraceRecorder(mine).record(stack.pc, stack.sp);
      assertEquals(2, StackTraces.depth(trace));
      assertEquals(2, StackTraces.skipped(trace));
      assertArrayEquals(new long[] {b, c, 0}, new long[] {trace[1], trace[2], trace[3]});
      FrameCursor cursor = FrameCursor.inBacktrace(trace);
      assertEquals(7, lineOfNext(cursor));
      assertEquals(9, lineOfNext(cursor));
    }
  }

  private static int lineOfNext(FrameCursor cursor) {
    assertEquals(true, cursor.nextVisible());
    return cursor.line();
  }

  @Test
  void aDeepStackIsCutAtHotSpotsLimit() {
    try (TestTables tables = new TestTables()) {
      int main = tables.method(other, "main", 0);
      long site = tables.site(10, 0, 1, List.of(), new int[] {main, 9}, new int[] {main, 9}, new int[] {main, 9});
      tables.install(100);
      List<Long> pcs = new ArrayList<>(Collections.nCopies(5000, site));
      TestStack stack = new TestStack(tables, pcs, Collections.nCopies(5000, 1));
      long[] trace = new BacktraceRecorder(mine).record(stack.pc, stack.sp);
      assertEquals(StackTraces.MAX_DEPTH, StackTraces.depth(trace));
      assertEquals(site, trace[342]);
      assertEquals(0, trace[343]);
    }
  }
}

package eggvm.vm.unwind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eggvm.vm.start.ImageInfo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackRecordTest {
  @Test
  void aSlotBelongsToTheInnermostVisibleMethodOfItsFrameThatLocks() {
    try (TestTables tables = new TestTables()) {
      int plain = tables.method(0, "plain", 0);
      int locks = tables.method(0, "locks", ImageInfo.METHOD_LOCKS);
      int hidden = tables.method(0, "hidden", ImageInfo.METHOD_HIDDEN | ImageInfo.METHOD_LOCKS);
      long a = tables.site(10, 0, 2, List.of(1), new int[] {hidden, 1}, new int[] {plain, 2});
      long b = tables.site(20, 0, 3, List.of(0, 2), new int[] {plain, 3}, new int[] {locks, 4}, new int[] {locks, 5});
      tables.install(100);
      TestStack stack = new TestStack(tables, List.of(a, b), List.of(2, 3));
      List<Integer> depths = new ArrayList<>();
      StackRecord all = StackRecord.of(stack.pc, stack.sp);
      all.visitReferences(slot -> depths.add(all.lockingDepth(slot)));
      assertEquals(List.of(-1, 2, 2), depths);
      List<Integer> ofOthers = new ArrayList<>();
      StackRecord current = StackRecord.ofCurrent(stack.pc, stack.sp);
      current.visitReferences(slot -> ofOthers.add(current.lockingDepth(slot)));
      assertEquals(List.of(2, 2), ofOthers);
    }
  }
}

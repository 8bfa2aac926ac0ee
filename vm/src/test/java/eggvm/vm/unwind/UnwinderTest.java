package eggvm.vm.unwind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnwinderTest {
  @Test
  void theInnermostHandlerIsFoundWithItsOwnStackPointer() {
    try (TestTables tables = new TestTables()) {
      long plain = tables.site(10, 0, 3, List.of());
      long catching = tables.site(20, 90, 5, List.of());
      long outer = tables.site(30, 95, 2, List.of());
      tables.install(100);
      TestStack stack = new TestStack(tables, List.of(plain, plain, catching, outer), List.of(3, 3, 5, 2));
      long frame = Unwinder.findHandler(stack.pc, stack.sp);
      assertEquals(stack.sp + 8 * 8, frame);
      assertEquals(catching, Unwinder.handlerPc(stack.pc, stack.sp, frame));
    }
  }

  @Test
  void theFirstFrameMayHandleItself() {
    try (TestTables tables = new TestTables()) {
      long catching = tables.site(20, 90, 5, List.of());
      tables.install(100);
      TestStack stack = new TestStack(tables, List.of(catching), List.of(5));
      assertEquals(stack.sp, Unwinder.findHandler(stack.pc, stack.sp));
      assertEquals(catching, Unwinder.handlerPc(stack.pc, stack.sp, stack.sp));
    }
  }

  @Test
  void aStackWithoutHandlerEndsAtReturnAddressZero() {
    try (TestTables tables = new TestTables()) {
      long plain = tables.site(10, 0, 3, List.of());
      tables.install(100);
      TestStack stack = new TestStack(tables, List.of(plain, plain), List.of(3, 3));
      assertEquals(0, Unwinder.findHandler(stack.pc, stack.sp));
    }
  }
}

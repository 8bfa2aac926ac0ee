package eggvm.vm.heap.marksweep;

import static org.junit.jupiter.api.Assertions.*;

import org.junit.jupiter.api.Test;

class SizeClassesTest {
  @Test
  void theSmallestFittingClassIsChosen() {
    for (int bytes = 1; bytes <= SizeClasses.MAX_BYTES; bytes++) {
      int chosen = SizeClasses.of(bytes);
      assertTrue(SizeClasses.bytes(chosen) >= bytes, "fits " + bytes);
      assertTrue(chosen == 0 || SizeClasses.bytes(chosen - 1) < bytes, "smallest for " + bytes);
    }
    assertEquals(SizeClasses.COUNT - 1, SizeClasses.of(SizeClasses.MAX_BYTES));
  }

  @Test
  void everyClassIsAMultipleOf16AndLosesAtMostAFifth() {
    for (int i = 0; i < SizeClasses.COUNT; i++) {
      int bytes = SizeClasses.bytes(i);
      assertEquals(0, bytes & 15);
      if (i >= 8) assertTrue((bytes - SizeClasses.bytes(i - 1) - 1) * 5 < bytes, "class of " + bytes);
    }
  }
}

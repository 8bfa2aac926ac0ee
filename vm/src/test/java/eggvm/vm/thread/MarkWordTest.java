package eggvm.vm.thread;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkWordTest {
  @Test
  void everyWordHasExactlyOneState() {
    Random random = new Random(3);
    for (int i = 0; i < 10_000; i++) {
      int hash = random.nextInt(MarkWord.MAX_HASH + 1);
      int id = 1 + random.nextInt(MarkWord.MAX_THREAD_ID);
      assertStates(MarkWord.neutral(hash), true, false, false);
      assertStates(MarkWord.thin(id), false, true, false);
      assertStates(MarkWord.inflated(hash), false, false, true);
      assertEquals(hash, MarkWord.hash(MarkWord.neutral(hash)));
      assertEquals(id, MarkWord.threadId(MarkWord.thin(id)));
      assertEquals(hash, MarkWord.monitorIndex(MarkWord.inflated(hash)));
    }
  }

  private static void assertStates(int word, boolean neutral, boolean thin, boolean inflated) {
    assertEquals(neutral, MarkWord.isNeutral(word));
    assertEquals(thin, MarkWord.isThin(word));
    assertEquals(inflated, MarkWord.isInflated(word));
  }

  /// Every hash and monitor index, and every thread with every recursion at the borders.
  @Test
  void everyValueComesBack() {
    for (int value = 0; value <= MarkWord.MAX_HASH; value += value < 1 << 20 || value > MarkWord.MAX_HASH - (1 << 20) ? 1 : 61) {
      int neutral = MarkWord.neutral(value);
      int inflated = MarkWord.inflated(value);
      if (MarkWord.hash(neutral) != value || !MarkWord.isNeutral(neutral)) fail("hash " + value);
      if (MarkWord.monitorIndex(inflated) != value || !MarkWord.isInflated(inflated)) fail("monitor " + value);
    }
    for (int id = 1; id <= MarkWord.MAX_THREAD_ID; id++) {
      int once = MarkWord.thin(id);
      int deepest = once + MarkWord.deeper(0) * MarkWord.MAX_RECURSION;
      boolean isRight = MarkWord.threadId(once) == id && MarkWord.recursion(once) == 0 && MarkWord.isThin(once) && MarkWord.isThinOf(once, once);
      isRight &= MarkWord.threadId(deepest) == id && MarkWord.recursion(deepest) == MarkWord.MAX_RECURSION && MarkWord.isThinOf(deepest, once);
      isRight &= MarkWord.shallower(deepest) == deepest - MarkWord.deeper(0) && !MarkWord.isThinOf(deepest, MarkWord.thin(id ^ 1));
      if (!isRight) fail("thread " + id);
    }
  }

  @Test
  void recursionCountsUpAndDownWithoutTouchingTheOwner() {
    for (int id : new int[] {1, 77, MarkWord.MAX_THREAD_ID}) {
      int word = MarkWord.thin(id);
      for (int depth = 1; depth <= MarkWord.MAX_RECURSION; depth++) {
        word = MarkWord.deeper(word);
        assertEquals(depth, MarkWord.recursion(word));
        assertEquals(id, MarkWord.threadId(word));
        assertTrue(MarkWord.isThinOf(word, MarkWord.thin(id)));
        assertFalse(MarkWord.isThinOf(word, MarkWord.thin(id == 1 ? 2 : id - 1)));
      }
      for (int depth = MarkWord.MAX_RECURSION; depth > 0; depth--) word = MarkWord.shallower(word);
      assertEquals(MarkWord.thin(id), word);
    }
  }

  @Test
  void noOtherStateLooksLikeSomebodysThinLock() {
    int mine = MarkWord.thin(5);
    assertFalse(MarkWord.isThinOf(0, mine));
    assertFalse(MarkWord.isThinOf(MarkWord.neutral(5 << 8), mine));
    assertFalse(MarkWord.isThinOf(MarkWord.inflated(5 << 8), mine));
  }
}

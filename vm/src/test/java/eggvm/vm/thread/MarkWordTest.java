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

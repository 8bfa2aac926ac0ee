package eggvm.aot.code.lir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SharesTest {
  /// What the stock compiler leaves behind when it has deleted an empty block on the second edge.
  @Test
  void theSecondOfTwoHasTheRest() {
    FlowBlock block = new FlowBlock(0, 1, null).to(new FlowBlock(1, 0.01, null), 0.01).to(new FlowBlock(2, 0.99, null), 0.01);
    assertEquals(0.01, Shares.of(block, 0));
    assertEquals(0.99, Shares.of(block, 1));
  }

  @Test
  void ofManyABlockTellsByItsOwnFrequencyWhenThereIsNoOtherWayToIt() {
    FlowBlock joined = new FlowBlock(3, 5, null);
    FlowBlock block = new FlowBlock(0, 2, null).to(new FlowBlock(1, 0.2, null), 0.1).to(new FlowBlock(2, 1, null), 0.1).to(joined, 0.4);
    new FlowBlock(4, 4, null).to(joined, 1);
    assertEquals(0.5, Shares.of(block, 1));
    assertEquals(0.4, Shares.of(block, 2));
  }
}

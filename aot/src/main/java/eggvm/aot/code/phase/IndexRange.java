package eggvm.aot.code.phase;

import jdk.graal.compiler.core.common.type.IntegerStamp;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.calc.BinaryArithmeticNode;
import jdk.graal.compiler.nodes.calc.SignExtendNode;

/// From the least to the greatest value of an index in a loop, both included: 64-bit nodes not yet in a graph, of values so far from their ends that no sum wraps.
record IndexRange(ValueNode least, ValueNode greatest) {
  static ValueNode wide(ValueNode value) { return isInt(value) ? SignExtendNode.create(value, Long.SIZE, NodeView.DEFAULT) : value; }

  static ValueNode wide(long value) { return ConstantNode.forLong(value); }

  static boolean isInt(ValueNode value) { return hasBits(value, Integer.SIZE); }

  static boolean isLong(ValueNode value) { return hasBits(value, Long.SIZE); }

  private static boolean hasBits(ValueNode value, int bits) { return value.stamp(NodeView.DEFAULT) instanceof IntegerStamp stamp && stamp.getBits() == bits; }

  /// `offset`: an `int`.
  IndexRange plus(ValueNode offset) {
    ValueNode wide = wide(offset);
    return new IndexRange(BinaryArithmeticNode.add(least, wide), BinaryArithmeticNode.add(greatest, wide));
  }

  IndexRange minus(ValueNode offset) {
    ValueNode wide = wide(offset);
    return new IndexRange(BinaryArithmeticNode.sub(least, wide), BinaryArithmeticNode.sub(greatest, wide));
  }

  IndexRange subtractedFrom(ValueNode minuend) {
    ValueNode wide = wide(minuend);
    return new IndexRange(BinaryArithmeticNode.sub(wide, greatest), BinaryArithmeticNode.sub(wide, least));
  }

  /// `factor`: not zero.
  IndexRange times(int factor) {
    ValueNode wide = wide(factor);
    ValueNode first = BinaryArithmeticNode.mul(least, wide, NodeView.DEFAULT);
    ValueNode last = BinaryArithmeticNode.mul(greatest, wide, NodeView.DEFAULT);
    return factor > 0 ? new IndexRange(first, last) : new IndexRange(last, first);
  }

  /// Of an `int` that goes up by one whenever the one of this range moves by one, or down by one; `first`: its value where this begins.
  IndexRange inStep(ValueNode first, boolean isRising) {
    ValueNode steps = BinaryArithmeticNode.sub(greatest, least);
    ValueNode start = wide(first);
    return isRising ? new IndexRange(start, BinaryArithmeticNode.add(start, steps)) : new IndexRange(BinaryArithmeticNode.sub(start, steps), start);
  }
}

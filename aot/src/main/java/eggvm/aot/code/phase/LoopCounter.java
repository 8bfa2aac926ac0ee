package eggvm.aot.code.phase;

import java.util.ArrayList;
import java.util.List;
import jdk.graal.compiler.core.common.type.IntegerStamp;
import jdk.graal.compiler.nodes.AbstractBeginNode;
import jdk.graal.compiler.nodes.IfNode;
import jdk.graal.compiler.nodes.LogicNode;
import jdk.graal.compiler.nodes.LoopExitNode;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.PiNode;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.calc.AddNode;
import jdk.graal.compiler.nodes.calc.BinaryArithmeticNode;
import jdk.graal.compiler.nodes.calc.CompareNode;
import jdk.graal.compiler.nodes.calc.ConditionalNode;
import jdk.graal.compiler.nodes.calc.IntegerEqualsNode;
import jdk.graal.compiler.nodes.calc.IntegerLessThanNode;
import jdk.graal.compiler.nodes.calc.NarrowNode;
import jdk.graal.compiler.nodes.loop.BasicInductionVariable;
import jdk.graal.compiler.nodes.loop.DerivedConvertedInductionVariable;
import jdk.graal.compiler.nodes.loop.DerivedOffsetInductionVariable;
import jdk.graal.compiler.nodes.loop.DerivedScaledInductionVariable;
import jdk.graal.compiler.nodes.loop.InductionVariable;
import jdk.graal.compiler.nodes.loop.Loop;

/// What a loop begins each round with comparing: `for (int i = first; i < limit; i += step)` and its likes. Inside it is where [#body] says, as long as [#proviso] holds.
/// A `long` counts too, while it is one that an `int` could hold.
final class LoopCounter {
  private static final int MAX_FACTOR = 1 << 20;
  private static final int MAX_TERMS = 4;

  private final Loop loop;
  private final IfNode test;
  private final BasicInductionVariable counter;
  private final AbstractBeginNode bodyBegin;
  private final IndexRange body;
  private final ValueNode last;
  private final boolean isRising;
  private final boolean mayMissLimit;

  /// `mayMissLimit`: it goes on when it starts beyond its limit.
  private LoopCounter(Loop loop, IfNode test, BasicInductionVariable counter, AbstractBeginNode bodyBegin, ValueNode last, boolean isRising, boolean mayMissLimit) {
    this.loop = loop;
    this.test = test;
    this.counter = counter;
    this.bodyBegin = bodyBegin;
    this.last = last;
    this.isRising = isRising;
    this.mayMissLimit = mayMissLimit;
    ValueNode first = IndexRange.wide(counter.initNode());
    body = isRising ? new IndexRange(first, last) : new IndexRange(last, first);
  }

  /// Null: the loop has none.
  static LoopCounter of(Loop loop) {
    if (!(loop.loopBegin().next() instanceof IfNode test) || !(test.condition() instanceof CompareNode compare)) return null;
    boolean staysWhenTrue = !loop.isCfgLoopExit(test.trueSuccessor());
    if (staysWhenTrue && !loop.isCfgLoopExit(test.falseSuccessor())) return null;
    if (!staysWhenTrue && loop.isCfgLoopExit(test.falseSuccessor())) return null;
    AbstractBeginNode bodyBegin = staysWhenTrue ? test.trueSuccessor() : test.falseSuccessor();
    boolean isOnLeft = loop.isOutsideLoop(compare.getY());
    ValueNode limit = isOnLeft ? compare.getY() : compare.getX();
    ValueNode compared = isOnLeft ? compare.getX() : compare.getY();
    if (!loop.isOutsideLoop(limit) || !(loop.getInductionVariables().get(compared) instanceof BasicInductionVariable counter)) return null;
    if (!IndexRange.isInt(compared) && !IndexRange.isLong(compared)) return null;
    if (compare instanceof IntegerLessThanNode) {
      // i < limit, limit < i and their opposites
      boolean isRising = isOnLeft == staysWhenTrue;
      return new LoopCounter(loop, test, counter, bodyBegin, last(limit, isRising, !staysWhenTrue), isRising, false);
    }
    Long step = stepOf(counter);
    if (!(compare instanceof IntegerEqualsNode) || staysWhenTrue || step == null || Math.abs(step) != 1) return null;
    return new LoopCounter(loop, test, counter, bodyBegin, last(limit, step > 0, false), step > 0, true);
  }

  private static ValueNode last(ValueNode limit, boolean isRising, boolean isLimitIncluded) {
    ValueNode wide = IndexRange.wide(limit);
    return isLimitIncluded ? wide : BinaryArithmeticNode.add(wide, IndexRange.wide(isRising ? -1 : 1));
  }

  /// Null: not a constant.
  private static Long stepOf(BasicInductionVariable variable) {
    if (!variable.rawStride().isConstant()) return null;
    long stride = variable.rawStride().asJavaConstant().asLong();
    return variable.getOp() instanceof AddNode ? stride : -stride;
  }

  /// Where a round begins that is not the last.
  AbstractBeginNode bodyBegin() { return bodyBegin; }

  IfNode test() { return test; }

  /// Where the loop ends when its counter has come to the limit; null: not by an exit that a loop around it could have, too.
  LoopExitNode exit() {
    AbstractBeginNode end = test.trueSuccessor() == bodyBegin ? test.falseSuccessor() : test.trueSuccessor();
    return end instanceof LoopExitNode exit && exit.loopBegin() == loop.loopBegin() && !mayMissLimit ? exit : null;
  }

  /// The limit of so many rounds from `start` on, a value of the counter: no farther than the loop's own limit.
  ValueNode limitWithin(ValueNode start, long rounds) {
    ValueNode end = BinaryArithmeticNode.add(IndexRange.wide(start), BinaryArithmeticNode.mul(step(), IndexRange.wide(rounds), NodeView.DEFAULT));
    ValueNode own = IndexRange.wide(limit());
    LogicNode isBefore = isRising ? less(end, own) : less(own, end);
    ValueNode inKind = IndexRange.isInt(start) ? NarrowNode.create(end, Integer.SIZE, NodeView.DEFAULT) : end;
    return ConditionalNode.create(isBefore, inKind, limit(), NodeView.DEFAULT);
  }

  /// The loop's test with another limit.
  LogicNode comparedWith(ValueNode otherLimit) {
    CompareNode compare = (CompareNode) test.condition();
    return compare.getY() == limit() ? less(compare.getX(), otherLimit) : less(otherLimit, compare.getY());
  }

  private ValueNode limit() {
    CompareNode compare = (CompareNode) test.condition();
    return loop.isOutsideLoop(compare.getY()) ? compare.getY() : compare.getX();
  }

  private ValueNode step() {
    Long constant = stepOf(counter);
    return constant != null ? IndexRange.wide(constant) : IndexRange.wide(counter.strideNode());
  }

  /// The counter itself.
  ValueNode value() { return counter.valueNode(); }

  IndexRange body() { return body; }

  /// What must be so before the loop for [#body] to hold in it: it goes towards its limit, and does not wrap when it passes it.
  List<LogicNode> proviso() {
    ValueNode step = step();
    ValueNode beyond = BinaryArithmeticNode.add(last, step);
    ValueNode zero = IndexRange.wide(0);
    LogicNode isTowards = isRising ? less(zero, step) : less(step, zero);
    LogicNode isRepresented = isRising ? less(beyond, IndexRange.wide(Integer.MAX_VALUE + 1L)) : less(IndexRange.wide(Integer.MIN_VALUE - 1L), beyond);
    List<LogicNode> tests = new ArrayList<>(List.of(isTowards, isRepresented));
    if (IndexRange.isLong(counter.valueNode())) for (ValueNode each : List.of(body.least(), body.greatest(), step)) tests.addAll(isInt(each));
    if (!mayMissLimit) return tests;
    LogicNode isBefore = isRising ? less(body.least(), BinaryArithmeticNode.add(last, IndexRange.wide(2))) : less(BinaryArithmeticNode.add(last, IndexRange.wide(-2)), body.greatest());
    tests.add(isBefore);
    return tests;
  }

  private static List<LogicNode> isInt(ValueNode wide) { return List.of(less(IndexRange.wide(Integer.MIN_VALUE - 1L), wide), less(wide, IndexRange.wide(Integer.MAX_VALUE + 1L))); }

  static LogicNode less(ValueNode left, ValueNode right) { return IntegerLessThanNode.create(left, right, NodeView.DEFAULT); }

  /// Where a value that follows the counter is inside; null when it does not follow it.
  IndexRange rangeOf(ValueNode value) {
    if (value instanceof NarrowNode narrow) return narrow.getValue() == counter.valueNode() && IndexRange.isInt(value) ? body : null;
    return IndexRange.isInt(value) ? rangeOf(loop.getInductionVariables().get(value), MAX_TERMS, true) : null;
  }

  private IndexRange rangeOf(InductionVariable variable, int terms, boolean mayScale) {
    if (variable == null || terms == 0 || !IndexRange.isInt(variable.valueNode())) return null;
    return switch (variable) {
      case BasicInductionVariable basic -> basic == counter ? body : inStep(basic);
      case DerivedOffsetInductionVariable sum -> offset(sum, rangeOf(sum.getBase(), terms - 1, mayScale));
      case DerivedScaledInductionVariable product -> mayScale ? scaled(product, rangeOf(product.getBase(), terms - 1, false)) : null;
      case DerivedConvertedInductionVariable same when same.valueNode() instanceof PiNode -> rangeOf(same.getBase(), terms, mayScale);
      default -> null;
    };
  }

  private IndexRange inStep(BasicInductionVariable other) {
    Long own = stepOf(counter), its = stepOf(other);
    if (own == null || its == null || Math.abs(own) != 1 || Math.abs(its) != 1) return null;
    return body.inStep(other.initNode(), its > 0);
  }

  private static IndexRange offset(DerivedOffsetInductionVariable sum, IndexRange base) {
    if (base == null || !(sum.valueNode() instanceof BinaryArithmeticNode<?> operation)) return null;
    if (operation instanceof AddNode) return base.plus(sum.getOffset());
    return operation.getX() == sum.getOffset() ? base.subtractedFrom(sum.getOffset()) : base.minus(sum.getOffset());
  }

  private static IndexRange scaled(DerivedScaledInductionVariable product, IndexRange base) {
    if (base == null || !(product.getScale().stamp(NodeView.DEFAULT) instanceof IntegerStamp stamp) || stamp.lowerBound() != stamp.upperBound()) return null;
    long factor = stamp.lowerBound();
    return factor != 0 && Math.abs(factor) <= MAX_FACTOR ? base.times((int) factor) : null;
  }
}

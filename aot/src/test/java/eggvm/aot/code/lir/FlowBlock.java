package eggvm.aot.code.lir;

import java.util.ArrayList;
import java.util.List;
import jdk.graal.compiler.core.common.cfg.BasicBlock;
import jdk.graal.compiler.core.common.cfg.CFGLoop;

/// A basic block that a test draws: number, frequency, edges, loop.
public final class FlowBlock extends BasicBlock<FlowBlock> {
  private final double frequency;
  private final Loop loop;
  private final List<FlowBlock> successors = new ArrayList<>();
  private final List<Double> shares = new ArrayList<>();
  private final List<FlowBlock> predecessors = new ArrayList<>();
  private boolean isAligned;

  public static final class Loop extends CFGLoop<FlowBlock> {
    private int backedges;

    Loop(Loop parent, FlowBlock header) { super(parent, 0, header); }

    @Override
    public int numBackedges() { return backedges; }
  }

  public FlowBlock(int id, double frequency, Loop loop) {
    super(null);
    setId((char) id);
    this.frequency = frequency;
    this.loop = loop;
  }

  private FlowBlock(int id, double frequency, Loop around, boolean isHeader) {
    super(null);
    setId((char) id);
    this.frequency = frequency;
    loop = new Loop(around, this);
  }

  /// The first block of a new loop.
  public static FlowBlock header(int id, double frequency, Loop around) { return new FlowBlock(id, frequency, around, true); }

  public FlowBlock to(FlowBlock successor, double share) {
    successors.add(successor);
    shares.add(share);
    successor.predecessors.add(this);
    if (successor.isLoopHeader() && loop == successor.loop) loop.backedges++;
    return this;
  }

  public Loop loop() { return loop; }

  @Override
  public int getPredecessorCount() { return predecessors.size(); }

  @Override
  public int getSuccessorCount() { return successors.size(); }

  @Override
  public FlowBlock getPredecessorAt(int index) { return predecessors.get(index); }

  @Override
  public FlowBlock getSuccessorAt(int index) { return successors.get(index); }

  @Override
  public double getSuccessorProbabilityAt(int index) { return shares.get(index); }

  @Override
  public int getLinearScanNumber() { return 0; }

  @Override
  public void setLinearScanNumber(int number) {}

  @Override
  public boolean isAligned() { return isAligned; }

  @Override
  public void setAlign(boolean align) { isAligned = align; }

  @Override
  public boolean isExceptionEntry() { return false; }

  @Override
  public CFGLoop<FlowBlock> getLoop() { return loop; }

  @Override
  public int getLoopDepth() { return loop == null ? 0 : loop.getDepth(); }

  @Override
  public void delete() {}

  @Override
  public boolean isLoopEnd() { return loop != null && successors.contains(loop.getHeader()); }

  @Override
  public boolean isLoopHeader() { return loop != null && loop.getHeader() == this; }

  @Override
  public int numBackedges() { return isLoopHeader() ? loop.backedges : -1; }

  @Override
  public FlowBlock getPostdominator() { return null; }

  @Override
  public double getRelativeFrequency() { return frequency; }

  @Override
  public FlowBlock getDominator(int distance) { return null; }

  @Override
  public boolean canUseBlockAsSpillTarget() { return false; }

  @Override
  public void setCanUseBlockAsSpillTarget(boolean can) {}

  @Override
  public boolean isModifiable() { return true; }
}

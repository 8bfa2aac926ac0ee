package eggvm.aot.code.lir;

import eggvm.aot.code.FrameChange;
import eggvm.aot.code.PageSteps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.graal.compiler.code.CompilationResult;
import jdk.graal.compiler.core.common.CompilationIdentifier;
import jdk.vm.ci.meta.VMConstant;

/// The compiler's output for one method, with what it does not record itself: where operands stand, and where
/// the frame comes and goes.
public final class CodeResult extends CompilationResult {
  /// 32-bit absolute address of `constant` at `offset` in the code.
  public record Absolute(int offset, VMConstant constant) {}

  /// Operand of the instruction at a position: its offset, and the offset of the next instruction.
  public record Operand(int offset, int nextInstruction) {}

  /// A null check by page fault: the access at `offset` continues at `handler`.
  public record Fault(int offset, int handler) {}

  private final List<Absolute> absolutes = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<FrameChange> frameChanges = new ArrayList<>();
  private PageSteps pageSteps = PageSteps.NONE;
  private final Map<Integer, Double> frequencies = new HashMap<>();
  private final Map<Integer, Operand> operands = new HashMap<>();

  public CodeResult(CompilationIdentifier id, String name) { super(id, name); }

  @Override
  public void resetForEmittingCode() {
    super.resetForEmittingCode();
    absolutes.clear();
    faults.clear();
    frameChanges.clear();
    frequencies.clear();
    operands.clear();
  }

  void absolute(int offset, VMConstant constant) { absolutes.add(new Absolute(offset, constant)); }

  void operand(int instruction, Operand operand) { operands.put(instruction, operand); }

  /// Of the call at `offset`, per call of the method.
  void frequency(int offset, double frequency) { frequencies.put(offset, frequency); }

  public double frequencyAt(int offset) { return frequencies.getOrDefault(offset, 0.0); }

  void fault(int offset, int handler) { faults.add(new Fault(offset, handler)); }

  /// In order of offset; code is emitted front to back.
  void frameBytes(int offset, int bytes) { frameChanges.add(new FrameChange(offset, bytes)); }

  void pageSteps(PageSteps steps) { pageSteps = steps; }

  public PageSteps pageSteps() { return pageSteps; }

  /// In order of offset.
  public List<Fault> faults() { return faults; }

  public List<FrameChange> frameChanges() { return frameChanges; }

  public List<Absolute> absolutes() { return absolutes; }

  public Operand operandAt(int instruction) { return operands.get(instruction); }
}

package eggvm.aot.code.lir;

import eggvm.aot.code.FrameChange;
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

  private final List<Absolute> absolutes = new ArrayList<>();
  private final List<FrameChange> frameChanges = new ArrayList<>();
  private final Map<Integer, Operand> operands = new HashMap<>();

  public CodeResult(CompilationIdentifier id, String name) { super(id, name); }

  void absolute(int offset, VMConstant constant) { absolutes.add(new Absolute(offset, constant)); }

  void operand(int instruction, Operand operand) { operands.put(instruction, operand); }

  /// In order of offset; code is emitted front to back.
  void frameBytes(int offset, int bytes) { frameChanges.add(new FrameChange(offset, bytes)); }

  public List<FrameChange> frameChanges() { return frameChanges; }

  public List<Absolute> absolutes() { return absolutes; }

  public Operand operandAt(int instruction) { return operands.get(instruction); }
}

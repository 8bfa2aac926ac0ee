package eggvm.profiler;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.vm.ci.meta.DefaultProfilingInfo;
import jdk.vm.ci.meta.JavaTypeProfile;
import jdk.vm.ci.meta.ProfilingInfo;
import jdk.vm.ci.meta.ResolvedJavaMethod;
import jdk.vm.ci.meta.ResolvedJavaType;

/// The lines of one method; none when it did not run often enough to be counted.
final class MethodText {
  private final ProfilingInfo counts;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Integer> calls = new HashMap<>();
  private int branches;

  private MethodText(ProfilingInfo counts) { this.counts = counts; }

  static List<String> of(String symbol, CodeModel code, ResolvedJavaMethod method) {
    MethodText text = new MethodText(method.getProfilingInfo());
    int bci = 0;
    for (CodeElement element : code) {
      if (!(element instanceof Instruction instruction)) continue;
      text.add(instruction, bci);
      bci += instruction.sizeInBytes();
    }
    if (!text.lines.isEmpty() || !(text.counts instanceof DefaultProfilingInfo)) text.lines.addFirst("method " + symbol + ' ' + text.branches);
    return text.lines;
  }

  private void add(Instruction instruction, int bci) {
    switch (instruction) {
      case BranchInstruction branch when branch.opcode() != Opcode.GOTO && branch.opcode() != Opcode.GOTO_W -> branch(bci);
      case TableSwitchInstruction _, LookupSwitchInstruction _ -> cases(bci);
      case InvokeInstruction call -> call(call.name().stringValue() + call.type().stringValue(), bci);
      default -> {}
    }
  }

  private void branch(int bci) {
    int number = branches++;
    double taken = counts.getBranchTakenProbability(bci);
    int executions = counts.getExecutionCount(bci);
    if (taken >= 0 && executions > 0) lines.add("branch " + number + ' ' + executions + ' ' + share(taken));
  }

  private void cases(int bci) {
    int number = branches++;
    double[] shares = counts.getSwitchProbabilities(bci);
    int executions = counts.getExecutionCount(bci);
    if (shares == null || executions <= 0) return;
    StringBuilder line = new StringBuilder("switch " + number + ' ' + executions);
    for (double each : shares) line.append(' ').append(share(each));
    lines.add(line.toString());
  }

  private void call(String selector, int bci) {
    int number = calls.merge(selector, 1, Integer::sum) - 1;
    JavaTypeProfile types = counts.getTypeProfile(bci);
    int executions = counts.getExecutionCount(bci);
    if (executions <= 0) return;
    StringBuilder line = new StringBuilder("call " + selector + ' ' + number + ' ' + executions);
    if (types != null) for (JavaTypeProfile.ProfiledType type : types.getTypes()) line.append(receiver(type));
    lines.add(line.toString());
  }

  /// Empty for a class without a name of its own, but for lambdas: the builder could not tell which it is.
  private static String receiver(JavaTypeProfile.ProfiledType type) {
    String name = nameOf(type.getType());
    return name == null ? "" : ' ' + name + ':' + share(type.getProbability());
  }

  private static String nameOf(ResolvedJavaType type) {
    String name = type.getName();
    if (name.indexOf('.') >= 0 || name.indexOf('+') >= 0) return LambdaTarget.of(type);
    return name.startsWith("[") ? name : name.substring(1, name.length() - 1);
  }

  /// Six digits say more than a run can.
  private static double share(double share) { return Math.round(share * 1e6) / 1e6; }
}

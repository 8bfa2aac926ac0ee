package eggvm.aot;

import eggvm.aot.classfile.Instructions;
import eggvm.aot.code.CompiledMethod;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.reach.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Every native that compiled code still calls must be a stub. The analysis reaches more of them than the compiler leaves, so only
/// compiled code tells; that of [#callers] tells early.
final class Natives {
  private static final int FIRST_INVOKE = 182, LAST_INVOKE = 185;
  /// Of a longer path the middle is left out.
  private static final int SHOWN_STEPS = 12, LAST_STEPS = 3;

  private final World world;

  Natives(World world) { this.world = world; }

  /// Methods whose bytecode calls a native that nobody supplies.
  List<VmMethod> callers() {
    Set<VmMethod> unbound = new HashSet<>(world.reachedNatives());
    unbound.removeIf(Natives::isStub);
    Set<String> names = new HashSet<>();
    for (VmMethod each : unbound) names.add(each.getName());
    List<VmMethod> callers = new ArrayList<>();
    if (unbound.isEmpty()) return callers;
    for (VmMethod method : world.methods()) if (method.hasCode() && callsOneOf(method, unbound, names)) callers.add(method);
    return callers;
  }

  private static boolean callsOneOf(VmMethod method, Set<VmMethod> unbound, Set<String> names) {
    Instructions code = method.instructions();
    for (int bci = 0; bci < code.codeBytes(); bci = code.next(bci)) {
      int opcode = code.opcode(bci);
      if (opcode < FIRST_INVOKE || opcode > LAST_INVOKE) continue;
      int cpi = code.u2(bci + 1);
      boolean mayCall = names.contains(method.owner().file().memberName(cpi));
      if (mayCall && unbound.contains(method.getConstantPool().methodOrNull(cpi, opcode))) return true;
    }
    return false;
  }

  /// All breaches in what is compiled, each with the way that leads to it.
  void check(Map<VmMethod, CompiledMethod> compiled) throws BuildFailure {
    TreeSet<String> problems = new TreeSet<>();
    for (CompiledMethod method : compiled.values()) {
      for (CompiledMethod.Call call : method.calls()) {
        VmMethod target = call.target();
        if (target == null || isStub(target) || world.isReached(target) && Compilation.compiles(target)) continue;
        // Of a call that was inlined around it, the method that has it in its bytecode.
        VmMethod caller = method.framesAt(call.returnOffset()).getFirst().method();
        problems.add(world.path(target).getFirst() + (target.isNative() ? " is native and not bound" : " has no code") + ", called by " + path(caller));
      }
    }
    if (!problems.isEmpty()) throw new BuildFailure(List.copyOf(problems));
  }

  private String path(VmMethod caller) {
    List<String> steps = world.path(caller);
    if (steps.size() <= SHOWN_STEPS) return String.join(" <- ", steps);
    String start = String.join(" <- ", steps.subList(0, SHOWN_STEPS - LAST_STEPS));
    return start + " <- ... <- " + String.join(" <- ", steps.subList(steps.size() - LAST_STEPS, steps.size()));
  }

  private static boolean isStub(VmMethod method) { return method.owner().internalName().equals("eggvm/vm/machine/Cpu"); }
}

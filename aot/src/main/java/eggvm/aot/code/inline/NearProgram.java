package eggvm.aot.code.inline;

import eggvm.aot.classfile.Instructions;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmConstantPool;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Methods that the program calls itself or through few others, or that call it, as a server does, with what these call: where it may spend its time. What the library
/// calls for its own ends, far from the program, is most of an image's code and seldom runs. Where a profile tells more, it decides.
public final class NearProgram {
  private static final int MAX_STEPS = 8;
  /// A call that may run more than these is followed no further.
  private static final int MAX_TARGETS = 16;
  private static final int INVOKEVIRTUAL = 182, INVOKESPECIAL = 183, INVOKESTATIC = 184, INVOKEINTERFACE = 185;

  private record Dispatch(VmMethod resolved, VmType holder) {}

  private final Universe universe;
  private World world;
  private final Map<Dispatch, Set<VmMethod>> dispatched = new HashMap<>();
  private Set<VmMethod> near = Set.of();

  /// Looks at the world when it is first asked; one for all compilers of an image.
  public NearProgram(Universe universe) { this.universe = universe; }

  /// Safe for several threads. Without a world, as in tests that compile single methods, nothing is near.
  private synchronized Set<VmMethod> methods() {
    if (world == null && universe.world() != null) {
      world = (World) universe.world();
      near = new HashSet<>();
      search();
    }
    return near;
  }

  /// What takes the place of an operating system is as near.
  public boolean contains(VmMethod method) {
    if (method.profile().isKnown()) return method.profile().mostExecutions() >= universe.profile().warmExecutions();
    return methods().contains(method) || SizePolicy.isSystem(method);
  }

  private void search() {
    List<VmMethod> last = new ArrayList<>();
    for (VmMethod method : world.methods()) {
      if (SizePolicy.isProgram(method) || targetsOf(method).stream().anyMatch(SizePolicy::isProgram)) last.add(method);
    }
    near.addAll(last);
    for (int step = 0; step < MAX_STEPS; step++) last = calledBy(last);
    dispatched.clear();
  }

  private List<VmMethod> calledBy(List<VmMethod> callers) {
    List<VmMethod> called = new ArrayList<>();
    for (VmMethod caller : callers) for (VmMethod target : targetsOf(caller)) if (near.add(target)) called.add(target);
    return called;
  }

  /// Of all calls in its code.
  private Set<VmMethod> targetsOf(VmMethod caller) {
    Set<VmMethod> found = new LinkedHashSet<>();
    if (!caller.hasCode()) return found;
    Instructions code = caller.instructions();
    VmConstantPool pool = caller.getConstantPool();
    for (int bci = 0; bci < code.codeBytes(); bci = code.next(bci)) {
      int opcode = code.opcode(bci);
      if (opcode < INVOKEVIRTUAL || opcode > INVOKEINTERFACE) continue;
      VmMethod callee = pool.methodOrNull(code.u2(bci + 1), opcode);
      if (callee == null) continue;
      boolean isDirect = opcode == INVOKESTATIC || opcode == INVOKESPECIAL;
      if (!isDirect) found.addAll(targets(callee, pool.holderOrNull(code.u2(bci + 1))));
      else if (world.isReached(callee)) found.add(callee);
    }
    return found;
  }

  private Set<VmMethod> targets(VmMethod resolved, VmType holder) { return dispatched.computeIfAbsent(new Dispatch(resolved, holder), this::select); }

  private Set<VmMethod> select(Dispatch call) {
    VmMethod resolved = call.resolved();
    VmType holder = call.holder();
    Set<VmMethod> found = new LinkedHashSet<>();
    for (VmType type : world.subtypesInstantiated(holder.isSubtypeOf(resolved.owner()) ? holder : resolved.owner())) {
      VmMethod selected = type.select(resolved);
      if (selected != null && world.isReached(selected)) found.add(selected);
      if (found.size() > MAX_TARGETS) return Set.of();
    }
    return found;
  }
}

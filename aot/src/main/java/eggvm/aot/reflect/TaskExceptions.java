package eggvm.aot.reflect;

import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.ReachListener;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A `ForkJoinTask` gives the thread that joins it a copy of the exception that another thread threw, made by a public constructor with the
/// original as cause, or by one without parameters.
final class TaskExceptions implements ReachListener {
  private static final String TASK = "java/util/concurrent/ForkJoinTask";

  private final Members members;
  private final Set<VmType> made = new LinkedHashSet<>();
  private boolean isAsked;

  TaskExceptions(Members members) { this.members = members; }

  @Override
  public void reached(VmMethod method) {
    if (isAsked || !method.getName().equals("getException") || !method.owner().internalName().equals(TASK)) return;
    isAsked = true;
    List.copyOf(made).forEach(this::copyable);
  }

  @Override
  public void instantiated(VmType type) {
    if (!Modifier.isPublic(type.getModifiers()) || type.isArray() || !type.isSubtypeOf(type.universe().throwable()) || !made.add(type)) return;
    if (isAsked) copyable(type);
  }

  private void copyable(VmType type) { if (!call(type, "(Ljava/lang/Throwable;)V")) call(type, "()V"); }

  private boolean call(VmType type, String descriptor) {
    VmMethod constructor = type.method("<init>", descriptor);
    if (constructor == null || !Modifier.isPublic(constructor.accessFlags())) return false;
    members.call(constructor);
    return true;
  }
}

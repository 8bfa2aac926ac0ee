package eggvm.aot.desugar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/// What a call of `LambdaMetafactory` asks for.
/// @param caller the class that contains the call
/// @param interfaces the functional interface first, then markers; no duplicates
/// @param methods descriptors to implement: the interface method's first, then bridges; no duplicates
/// @param instantiated the interface method's type as the call site knows it
record LambdaSite(
    String caller,
    String methodName,
    Type[] captures,
    List<String> interfaces,
    List<Type> methods,
    Handle implementation,
    Type instantiated,
    boolean serializable) {
  private static final int FLAG_SERIALIZABLE = 1;
  private static final int FLAG_MARKERS = 2;
  private static final int FLAG_BRIDGES = 4;

  static LambdaSite of(String caller, InvokeDynamicInsnNode site) {
    Object[] arguments = site.bsmArgs;
    Set<String> interfaces = new LinkedHashSet<>(List.of(Type.getReturnType(site.desc).getInternalName()));
    Set<Type> methods = new LinkedHashSet<>(List.of((Type) arguments[0]));
    boolean alternative = site.bsm.getName().equals("altMetafactory");
    int flags = alternative ? (Integer) arguments[3] : 0;
    int at = 4;
    if ((flags & FLAG_MARKERS) != 0) {
      for (int left = (Integer) arguments[at++]; left > 0; left--) interfaces.add(((Type) arguments[at++]).getInternalName());
    }
    if ((flags & FLAG_BRIDGES) != 0) {
      for (int left = (Integer) arguments[at++]; left > 0; left--) methods.add((Type) arguments[at++]);
    }
    boolean serializable = (flags & FLAG_SERIALIZABLE) != 0;
    return new LambdaSite(
        caller,
        site.name,
        Type.getArgumentTypes(site.desc),
        List.copyOf(interfaces),
        List.copyOf(methods),
        (Handle) arguments[1],
        (Type) arguments[2],
        serializable);
  }

  boolean isCapturing() {
    return captures.length > 0;
  }

  Type functionalInterface() {
    return Type.getObjectType(interfaces.getFirst());
  }

  /// Parameters of the implementation as a method handle: with the receiver, if any, in front. JVMS 5.4.3.5.
  Type[] targetParameters() {
    List<Type> parameters = new ArrayList<>();
    boolean special = implementation.getTag() == Opcodes.H_INVOKESPECIAL;
    if (hasReceiver()) parameters.add(Type.getObjectType(special ? caller : implementation.getOwner()));
    parameters.addAll(List.of(Type.getArgumentTypes(implementation.getDesc())));
    return parameters.toArray(Type[]::new);
  }

  Type targetReturn() {
    boolean constructor = implementation.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    return constructor ? Type.getObjectType(implementation.getOwner()) : Type.getReturnType(implementation.getDesc());
  }

  private boolean hasReceiver() {
    int tag = implementation.getTag();
    return tag == Opcodes.H_INVOKEVIRTUAL || tag == Opcodes.H_INVOKEINTERFACE || tag == Opcodes.H_INVOKESPECIAL;
  }
}

package eggvm.aot.desugar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/// Which static final fields hold VarHandles known at build time, found by reading the class initialisers that set them.
final class VarHandleConstants implements Opcodes {
  static final String VAR_HANDLE = "Ljava/lang/invoke/VarHandle;";

  /// @param store the `putstatic`   @param expression what computes the value, last instruction first
  record Creation(FieldNode field, VarHandleConstant constant, AbstractInsnNode store, List<AbstractInsnNode> expression) {}

  private final Hierarchy hierarchy;
  private final Map<String, Map<String, VarHandleConstant>> byOwner = new ConcurrentHashMap<>();

  VarHandleConstants(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /// The field that `getstatic` means, when it holds a known VarHandle; else null.
  Hierarchy.Field resolve(FieldInsnNode get) {
    if (get.getOpcode() != GETSTATIC || !get.desc.equals(VAR_HANDLE)) return null;
    Hierarchy.Field field = hierarchy.field(get.owner, get.name);
    return field != null && constant(field) != null ? field : null;
  }

  VarHandleConstant constant(Hierarchy.Field field) {
    Map<String, VarHandleConstant> known = byOwner.get(field.owner());
    if (known == null) {
      known = read(field.owner());
      byOwner.put(field.owner(), known);
    }
    return known.get(field.name());
  }

  private Map<String, VarHandleConstant> read(String owner) {
    Map<String, VarHandleConstant> constants = new HashMap<>();
    ClassNode node = hierarchy.node(owner, ClassReader.SKIP_DEBUG);
    if (node != null) for (Creation each : creations(node)) constants.put(each.field.name, each.constant);
    return constants;
  }

  /// The class's own constants, in the order of their fields.
  List<Creation> creations(ClassNode node) {
    List<Creation> creations = new ArrayList<>();
    if (VarHandleCreation.isHolder(node.name)) return creations;
    for (FieldNode field : node.fields) {
      boolean candidate = field.desc.equals(VAR_HANDLE) && (field.access & (ACC_STATIC | ACC_FINAL)) == (ACC_STATIC | ACC_FINAL);
      AbstractInsnNode store = candidate ? onlyStore(node, field) : null;
      VarHandleExpression.Evaluated value = store == null ? null : VarHandleExpression.before(store, node, hierarchy);
      if (value != null && value.value() instanceof VarHandleConstant constant) {
        creations.add(new Creation(field, constant, store, value.instructions()));
      }
    }
    return creations;
  }

  private static AbstractInsnNode onlyStore(ClassNode node, FieldNode field) {
    AbstractInsnNode found = null;
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode instruction : method.instructions) {
        boolean store =
            instruction instanceof FieldInsnNode put && put.getOpcode() == PUTSTATIC && put.owner.equals(node.name) && put.name.equals(field.name);
        if (!store) continue;
        if (found != null || !method.name.equals("<clinit>")) return null;
        found = instruction;
      }
    }
    return found;
  }
}

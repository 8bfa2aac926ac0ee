package eggvm.aot.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import jdk.vm.ci.meta.JavaConstant;

/// Runs a class initialiser while the image is built, if all it does is give static fields of its class numbers, class literals, strings or null:
/// `static int limit = 1 << 20;`, the flag of `assert`, `Integer.TYPE`. Such a class is initialised from the start, and nobody asks for it.
///
/// It may call static methods of its own class and of classes without initialiser. What it gives depends on class files alone, never on
/// which class was looked at first.
final class ConstantInitializer {
  private final VmType type;
  private final Map<VmField, JavaConstant> values = new LinkedHashMap<>();

  private ConstantInitializer(VmType type) { this.type = type; }

  /// What it gives each field that it sets; null when it does anything else.
  static Map<VmField, JavaConstant> values(VmType type) {
    ConstantInitializer initializer = new ConstantInitializer(type);
    return new ConstantCode(type.universe(), initializer).runs(type.getClassInitializer()) ? initializer.values : null;
  }

  boolean mayCall(VmMethod callee) {
    VmType owner = callee.owner();
    if (!callee.isStatic() || !callee.hasCode() || callee.isSynchronized()) return false;
    return owner == type || owner.getClassInitializer() == null && owner.superType() == type.universe().object() && owner.interfaces().length == 0;
  }

  /// Null: not known.
  JavaConstant read(VmField field) {
    JavaConstant known = field.isFinal() ? KnownStatics.valueOf(field) : null;
    if (known != null || field.owner() != type) return known;
    JavaConstant given = values.get(field);
    return given != null ? given : JavaConstant.defaultForKind(field.getJavaKind());
  }

  /// False: no field of this class. What the VM decides stays so, whatever the initialiser says.
  boolean write(VmField field, JavaConstant value) {
    if (field.owner() != type || !field.isStatic()) return false;
    JavaConstant decided = field.isFinal() ? KnownStatics.valueOf(field) : null;
    values.put(field, decided != null ? decided : value);
    return true;
  }
}

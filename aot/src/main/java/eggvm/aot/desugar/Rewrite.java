package eggvm.aot.desugar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MethodInsnNode;

/// One class while it is being rewritten: its tree, what is added to it and beside it, and the numbers for their names.
final class Rewrite {
  static final String HIDDEN = "Ljdk/internal/vm/annotation/Hidden;";
  private static final String FORCE_INLINE = "Ljdk/internal/vm/annotation/ForceInline;";
  private static final int NEST_VERSION = Opcodes.V11;

  final ClassNode owner;
  final Hierarchy hierarchy;
  private final Consumer<String> warnings;
  private final Map<String, MethodNode> helpers = new LinkedHashMap<>();
  private final Map<String, Integer> classCounts = new HashMap<>();
  private final Map<String, byte[]> added = new LinkedHashMap<>();
  private final Map<Object, String> sharedClasses = new HashMap<>();
  private final List<Lambdas.Made> serializableLambdas = new ArrayList<>();
  private boolean changed;

  Rewrite(ClassNode owner, Hierarchy hierarchy, Consumer<String> warnings) {
    this.owner = owner;
    this.hierarchy = hierarchy;
    this.warnings = warnings;
  }

  boolean isInterface() {
    return (owner.access & Opcodes.ACC_INTERFACE) != 0;
  }

  void markChanged() {
    changed = true;
  }

  /// How a warning begins.
  String place(MethodNode method) {
    return owner.name.replace('/', '.') + '.' + method.name + method.desc;
  }

  void warn(String message) {
    warnings.accept(message);
  }

  /// A private static method of the owner; sites with equal keys share it.
  /// @param body called once per key, writes the whole method
  MethodInsnNode helper(String kind, String key, String descriptor, Consumer<Code> body) {
    MethodNode method = helpers.get(kind + ' ' + key + ' ' + descriptor);
    if (method == null) {
      method = newHelper(Opcodes.ACC_STATIC, kind, descriptor, body);
      helpers.put(kind + ' ' + key + ' ' + descriptor, method);
    }
    return new MethodInsnNode(Opcodes.INVOKESTATIC, owner.name, method.name, descriptor, isInterface());
  }

  /// As [#helper], for methods that are worth nothing unless inlined.
  MethodInsnNode inlinedHelper(String kind, String key, String descriptor, Consumer<Code> body) {
    int before = helpers.size();
    MethodInsnNode call = helper(kind, key, descriptor, body);
    if (helpers.size() > before) helpers.get(kind + ' ' + key + ' ' + descriptor).visitAnnotation(FORCE_INLINE, true);
    return call;
  }

  /// A private instance method, for instructions that only the owner itself may contain.
  MethodNode instanceHelper(String kind, String key, String descriptor, Consumer<Code> body) {
    return helpers.computeIfAbsent(kind + ' ' + key + ' ' + descriptor, k -> newHelper(0, kind, descriptor, body));
  }

  private MethodNode newHelper(int access, String kind, String descriptor, Consumer<Code> body) {
    String name = Desugarer.GENERATED_PREFIX + kind + '$' + helpers.size();
    MethodNode method = method(access | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC, name, descriptor, body);
    method.visitAnnotation(HIDDEN, true);
    return method;
  }

  static MethodNode method(int access, String name, String descriptor, Consumer<Code> body) {
    MethodNode method = new MethodNode(access, name, descriptor, null, null);
    Code code = new Code();
    body.accept(code);
    method.instructions.add(code.list);
    return method;
  }

  /// Name of the added class for this key (with `equals`), built at its first use.
  String sharedClass(Object key, Supplier<String> build) {
    String name = sharedClasses.get(key);
    if (name == null) {
      name = build.get();
      sharedClasses.put(key, name);
    }
    return name;
  }

  /// A synthetic nest mate `Owner$$<kind>$<n>`, empty but for its header.
  ClassNode newClass(String kind) {
    int index = classCounts.merge(kind, 1, Integer::sum) - 1;
    return newClass(kind, String.valueOf(index));
  }

  /// As [#newClass(String)], for names that other classes must know.
  ClassNode newClass(String kind, String suffix) {
    ClassNode node = new ClassNode();
    node.version = Math.max(owner.version & 0xffff, NEST_VERSION);
    node.access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    node.name = owner.name + "$$" + kind + '$' + suffix;
    node.superName = Code.OBJECT.getInternalName();
    node.nestHostClass = owner.nestHostClass == null ? owner.name : owner.nestHostClass;
    return node;
  }

  void lambdaMade(Lambdas.Made lambda) {
    if (lambda.site().serializable()) serializableLambdas.add(lambda);
  }

  List<Lambdas.Made> serializableLambdas() {
    return serializableLambdas;
  }

  void addClass(ClassNode node) {
    added.put(node.name, write(node));
  }

  Desugarer.Result finish(byte[] original) {
    if (!changed) return new Desugarer.Result(original, Map.of());
    owner.methods.addAll(helpers.values());
    return new Desugarer.Result(write(owner), added);
  }

  static byte[] write(ClassNode node) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    return writer.toByteArray();
  }

  static Type typeOf(ClassNode node) {
    return Type.getObjectType(node.name);
  }
}

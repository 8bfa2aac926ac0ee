package eggvm.aot.reflect;

import eggvm.aot.classfile.Declarations;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.ReachListener;
import eggvm.aot.reach.Reachability;
import eggvm.aot.reach.Reason;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What object streams ask of the serializable classes that have instances: fields, the methods of their protocol, and the constructor
/// of the first superclass that is not serializable (Java Object Serialization Specification, 2 and 3).
final class Serialization implements ReachListener {
  private static final Set<String> PROTOCOL = Set.of("writeObject", "readObject", "readObjectNoData", "writeReplace", "readResolve");
  /// In the name of a class that the desugarer made of a lambda, behind that of the class around it.
  private static final String LAMBDA = "$$Lambda$";
  private static final Set<String> STATICS = Set.of("serialVersionUID", "serialPersistentFields");

  private final Reachability facts;
  private final Members members;
  private final Set<VmType> types = new LinkedHashSet<>();
  private boolean isAsked;

  Serialization(Reachability facts, Members members) {
    this.facts = facts;
    this.members = members;
  }

  @Override
  public void instantiated(VmType type) {
    if (type.isArray() || !type.isSubtypeOf(facts.universe().serializable()) || !types.add(type)) return;
    if (isAsked) show(type);
  }

  /// Objects of the class may come in from a stream, and be the first ones.
  void add(VmType type, String because) {
    if (type.isInterface() || !type.isSubtypeOf(facts.universe().serializable())) return;
    if (!type.isAbstract()) facts.instantiate(type, new Reason(type, because));
    types.add(type);
    show(type);
  }

  void ask() {
    if (isAsked) return;
    isAsked = true;
    for (VmType type : List.copyOf(types)) show(type);
  }

  private void show(VmType type) {
    showFactory(type);
    VmType each = type;
    for (; each.isSubtypeOf(facts.universe().serializable()); each = each.superType()) {
      showMembers(each);
      showAccessibleConstructor(each.superType());
    }
    VmType externalizable = facts.universe().classOrNull("java/io/Externalizable");
    VmMethod constructor = (type.isSubtypeOf(externalizable) ? type : each).method("<init>", "()V");
    if (constructor != null) members.callOnSubclass(constructor);
  }

  /// A lambda comes back by the method that javac wrote into the class around it.
  private void showFactory(VmType type) {
    int generated = type.internalName().lastIndexOf(LAMBDA);
    VmType around = generated < 0 ? null : facts.universe().classOrNull(type.internalName().substring(0, generated));
    VmMethod factory = around == null ? null : around.method("$deserializeLambda$", "(Ljava/lang/invoke/SerializedLambda;)Ljava/lang/Object;");
    if (factory != null) members.call(factory);
  }

  /// The library refuses a class whose superclass has none; which one it is makes no difference.
  private void showAccessibleConstructor(VmType superType) {
    VmMethod found = superType.method("<init>", "()V");
    for (VmMethod method : superType.methods()) {
      if (method.isConstructor() && (found == null || Modifier.isPrivate(found.accessFlags()))) found = method;
    }
    if (found != null) members.show(found);
  }

  private void showMembers(VmType type) {
    for (VmField field : type.fields()) {
      boolean isState = !Modifier.isStatic(field.accessFlags()) && !Modifier.isTransient(field.accessFlags());
      if (isState || STATICS.contains(field.getName())) members.show(field);
    }
    List<String> components = Declarations.read(type.file()).components().stream().map(Declarations.Member::descriptor).toList();
    boolean isRecord = type.superType().internalName().equals("java/lang/Record");
    VmMethod canonical = isRecord ? type.method("<init>", "(" + String.join("", components) + ")V") : null;
    if (canonical != null) members.call(canonical);
    for (VmMethod method : type.methods()) if (PROTOCOL.contains(method.getName())) members.call(method);
  }
}

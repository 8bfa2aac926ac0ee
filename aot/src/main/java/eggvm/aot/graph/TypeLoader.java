package eggvm.aot.graph;

import eggvm.aot.classfile.ClassFile;
import java.util.List;

/// Loads a class after its superclass and superinterfaces (JVMS 5.3.5). `below` are the classes that wait for this one.
final class TypeLoader {
  private final Universe universe;
  private final TypeLoader below;
  private String descriptor;

  TypeLoader(Universe universe, TypeLoader below) {
    this.universe = universe;
    this.below = below;
  }

  /// Null after a failure, which the universe remembers.
  VmType load(String wanted) {
    VmType known = universe.known(wanted);
    if (known != null) return known;
    descriptor = wanted;
    if (wanted.charAt(0) == '[') return array(wanted);
    if (wanted.charAt(0) != 'L' || universe.knownToFail(wanted)) return null;
    String internalName = wanted.substring(1, wanted.length() - 1).intern();
    VmType.Origin origin = universe.find(internalName);
    if (origin == null) return fail(LinkageFailure.missing(internalName));
    return waitsForItself() ? fail(new LinkageFailure(LinkageFailure.CIRCULAR, internalName)) : define(internalName, origin);
  }

  private VmType array(String wanted) {
    VmType component = new TypeLoader(universe, below).load(wanted.substring(1));
    boolean good = component != null && component != universe.known("V");
    return good ? universe.keep(VmType.array(universe, wanted.intern(), component)) : null;
  }

  private boolean waitsForItself() {
    for (TypeLoader other = below; other != null; other = other.below) if (other.descriptor.equals(descriptor)) return true;
    return false;
  }

  private VmType define(String internalName, VmType.Origin origin) {
    ClassFile file = origin.file();
    VmType superType = null;
    if (file.superName() != null) {
      superType = needed(file.superName());
      if (superType == null) return null;
    } else if (!internalName.equals("java/lang/Object")) {
      throw file.bad("it has no superclass");
    }
    List<String> names = file.interfaceNames();
    VmType[] interfaces = new VmType[names.size()];
    for (int i = 0; i < interfaces.length; i++) {
      interfaces[i] = needed(names.get(i));
      if (interfaces[i] == null) return null;
    }
    VmType type = VmType.ofClass(universe, internalName, origin, superType, interfaces);
    LinkageFailure failure = origin.trusted() ? null : SupertypeCheck.failure(type);
    return failure != null ? fail(failure) : universe.keep(type);
  }

  private VmType needed(String internalName) {
    String wanted = "L" + internalName + ";";
    VmType type = new TypeLoader(universe, this).load(wanted);
    if (type == null) fail(universe.failureOf(wanted));
    return type;
  }

  private VmType fail(LinkageFailure failure) {
    universe.fail(descriptor, failure);
    return null;
  }
}

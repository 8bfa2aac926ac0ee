package eggvm.aot.graph;

import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Descriptors;
import java.lang.reflect.Modifier;

/// What an instruction demands of what it resolved (JVMS 6.5): class or interface, static or not, final, abstract.
final class CallCheck {
  static final int GETSTATIC = 178, PUTSTATIC = 179, GETFIELD = 180, PUTFIELD = 181;
  static final int INVOKEVIRTUAL = 182, INVOKESPECIAL = 183, INVOKESTATIC = 184, INVOKEINTERFACE = 185, INVOKEDYNAMIC = 186, NEW = 187;
  private static final int JAVA_9 = 53;

  private CallCheck() {}

  /// Before the method is looked up; null: fits.
  static LinkageFailure holder(VmType holder, int opcode, int tag, Selector selector) {
    if (opcode == INVOKEINTERFACE && !holder.isInterface()) return incompatible("Found class " + holder.toJavaName() + ", but interface was expected");
    if (opcode == INVOKEVIRTUAL && holder.isInterface()) return incompatible("Found interface " + holder.toJavaName() + ", but class was expected");
    if (holder.isInterface() == (tag == ClassFile.INTERFACE_METHOD_REF)) return null;
    String expected = holder.isInterface() ? "InterfaceMethodref" : "Methodref";
    return incompatible("Method '" + Descriptors.externalMethod(holder.internalName(), selector.name(), selector.descriptor()) + "' must be " + expected + " constant");
  }

  static LinkageFailure method(VmType holder, VmMethod method, int opcode) {
    if (method.isStatic() == (opcode == INVOKESTATIC)) return null;
    return incompatible(wanted(opcode, holder.isInterface()) + Resolver.quoted(method));
  }

  private static String wanted(int opcode, boolean throughInterface) {
    if (opcode == INVOKESTATIC) return "Expected static method ";
    return throughInterface ? "Expected instance not static method " : "Expecting non-static method ";
  }

  /// `user` is the method that holds the instruction.
  static LinkageFailure field(VmType holder, VmField field, int opcode, VmMethod user) {
    boolean wantsStatic = opcode == GETSTATIC || opcode == PUTSTATIC;
    if (field.isStatic() != wantsStatic) {
      return incompatible("Expected " + (wantsStatic ? "static" : "non-static") + " field " + holder.toJavaName() + "." + field.getName());
    }
    boolean stores = opcode == PUTSTATIC || opcode == PUTFIELD;
    return stores && Modifier.isFinal(field.accessFlags()) && user != null ? finalStore(holder, field, user) : null;
  }

  private static LinkageFailure finalStore(VmType holder, VmField field, VmMethod user) {
    String text = "Update to " + (field.isStatic() ? "static" : "non-static") + " final field " + holder.toJavaName() + "." + field.getName()
        + " attempted from a different ";
    if (user.owner() != field.owner()) {
      if (user.owner().isTrusted()) return null;
      return illegal(text + "class (" + user.owner().toJavaName() + ") than the field's declaring class");
    }
    boolean initializer = field.isStatic() ? user.isClassInitializer() : user.isConstructor();
    if (initializer || user.owner().isTrusted() || user.owner().file().majorVersion() < JAVA_9) return null;
    return illegal(text + "method (" + user.getName() + ") than the initializer method " + (field.isStatic() ? "<clinit>" : "<init>") + " ");
  }

  static LinkageFailure instantiation(VmType type) {
    if (!type.isAbstract() && !type.isInterface() && type != type.universe().classType()) return null;
    return new LinkageFailure(LinkageFailure.INSTANTIATION, type.toJavaName());
  }

  static LinkageFailure incompatible(String message) { return new LinkageFailure(LinkageFailure.INCOMPATIBLE, message); }

  private static LinkageFailure illegal(String message) { return new LinkageFailure(LinkageFailure.ILLEGAL_ACCESS, message); }
}

package eggvm.aot.graph;

import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Descriptors;
import java.util.ArrayList;
import java.util.List;

/// What making a lambda object throws: the class around the site resolves the implementation and all types (JVMS 5.4.3.5, 5.4.3.6),
/// though the builder's lambda class is what calls it.
final class LambdaLink {
  private static final String LAMBDA_OF = "Leggvm/vm/contract/LambdaOf;";
  /// By kind of method handle (JVMS 4.4.8).
  private static final int[] OPCODES = {
    0, 0, 0, 0, 0, CallCheck.INVOKEVIRTUAL, CallCheck.INVOKESTATIC, CallCheck.INVOKESPECIAL, CallCheck.INVOKESPECIAL, CallCheck.INVOKEINTERFACE
  };

  private final Resolver resolver;

  private LambdaLink(Resolver resolver) { this.resolver = resolver; }

  /// Null: it links, or `made` is no lambda class.
  static LinkageFailure failure(VmType caller, Resolver resolver, VmType made) {
    if (caller.isTrusted() || !made.internalName().contains("$$Lambda$")) return null;
    String implementation = made.annotationString(LAMBDA_OF, "implementation");
    if (implementation == null) return null;
    String types = made.annotationString(LAMBDA_OF, "types");
    LambdaLink link = new LambdaLink(resolver);
    LinkageFailure failure = link.types(types);
    if (failure == null) failure = link.implementation(implementation.split(" "));
    return failure != null ? failure : link.functionalInterface(Descriptors.returned(types.substring(0, types.indexOf(' '))));
  }

  private LinkageFailure types(String methodDescriptors) {
    for (String descriptor : methodDescriptors.split(" ")) {
      List<String> types = new ArrayList<>(Descriptors.parameters(descriptor));
      types.add(Descriptors.returned(descriptor));
      for (String type : types) {
        LinkageFailure failure = type.length() == 1 ? null : resolver.type(Descriptors.internalName(type)).failure();
        if (failure != null) return failure;
      }
    }
    return null;
  }

  private LinkageFailure implementation(String[] parts) {
    int opcode = OPCODES[Integer.parseInt(parts[0])];
    Link<VmType> holder = resolver.type(parts[1]);
    if (holder.target() == null) return holder.failure();
    Selector selector = new Selector(parts[2], parts[3]);
    int tag = Boolean.parseBoolean(parts[4]) ? ClassFile.INTERFACE_METHOD_REF : ClassFile.METHOD_REF;
    LinkageFailure unfit = CallCheck.holder(holder.target(), opcode, tag, selector);
    if (unfit != null) return unfit;
    Link<VmMethod> method = resolver.method(holder.target(), selector);
    return method.target() == null ? method.failure() : CallCheck.method(holder.target(), method.target(), opcode);
  }

  private LinkageFailure functionalInterface(String descriptor) {
    VmType type = resolver.type(Descriptors.internalName(descriptor)).target();
    return type.isInterface() ? null : new LinkageFailure(LinkageFailure.NO_LAMBDA, type.toJavaName() + " is not an interface");
  }
}

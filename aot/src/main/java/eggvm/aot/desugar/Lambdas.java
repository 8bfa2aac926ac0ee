package eggvm.aot.desugar;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/// `LambdaMetafactory`: one class per site. A lambda without captures is a singleton made by the class's initialiser, which gives
/// it its identity per site and keeps it lazy.
/// ```
///  final synthetic class Owner$$Lambda$n implements I, markers
///    static final I INSTANCE             no captures:  site = getstatic INSTANCE
///    private final C0 capture0; ...      captures:     site = invokestatic make(C0, ...) I
///    R method(P...)                      capture0... and converted P... to the implementation, result converted
/// ```
final class Lambdas implements Opcodes {
  private static final String INSTANCE = "INSTANCE";
  private static final String MAKE = "make";

  /// A lambda class and what it was made for.
  record Made(LambdaSite site, String className) {
    /// From the captures on the stack to the lambda object.
    void push(Code code) {
      if (site.isCapturing()) code.invokeStatic(className, MAKE, factoryDescriptor(site));
      else code.getStatic(className, INSTANCE, site.functionalInterface().getDescriptor());
    }
  }

  private final Rewrite rewrite;
  private final LambdaSite site;
  private final ClassNode lambda;

  private Lambdas(Rewrite rewrite, LambdaSite site) {
    this.rewrite = rewrite;
    this.site = site;
    this.lambda = rewrite.newClass("Lambda");
  }

  static boolean emit(Rewrite rewrite, InvokeDynamicInsnNode call, Code code) {
    emit(rewrite, LambdaSite.of(rewrite.owner.name, call), code);
    return true;
  }

  static void emit(Rewrite rewrite, LambdaSite site, Code code) {
    new Lambdas(rewrite, site).build(code);
  }

  static String captureName(int index) {
    return "capture" + index;
  }

  private void build(Code code) {
    lambda.interfaces.addAll(site.interfaces());
    addConstructor();
    for (Type method : site.methods()) addForwarder(method);
    LambdaSerialization.add(rewrite, site, lambda);
    if (site.isCapturing()) addFactory();
    else addInstance();
    annotate();
    rewrite.addClass(lambda);
    Made made = new Made(site, lambda.name);
    rewrite.lambdaMade(made);
    made.push(code);
  }

  private void annotate() {
    Handle target = site.implementation();
    AnnotationVisitor annotation = lambda.visitAnnotation("Leggvm/vm/contract/LambdaOf;", false);
    annotation.visit("implementation", target.getTag() + " " + target.getOwner() + " " + target.getName() + " " + target.getDesc() + " " + target.isInterface());
    annotation.visit("types", factoryDescriptor(site) + " " + site.methods().getFirst() + " " + target.getDesc() + " " + site.instantiated());
    annotation.visitEnd();
  }

  private void addConstructor() {
    lambda.methods.add(Rewrite.method(ACC_PRIVATE, "<init>", constructorDescriptor(), this::constructor));
  }

  private String constructorDescriptor() {
    return Type.getMethodDescriptor(Type.VOID_TYPE, site.captures());
  }

  private void constructor(Code code) {
    code.load(Code.OBJECT, 0).construct("java/lang/Object", "()V");
    int slot = 1;
    for (int i = 0; i < site.captures().length; i++) {
      Type type = site.captures()[i];
      lambda.fields.add(new FieldNode(ACC_PRIVATE | ACC_FINAL, captureName(i), type.getDescriptor(), null, null));
      code.load(Code.OBJECT, 0).load(type, slot).putField(lambda.name, captureName(i), type.getDescriptor());
      slot += type.getSize();
    }
    code.op(RETURN);
  }

  private void addForwarder(Type descriptor) {
    boolean bridge = !descriptor.equals(site.methods().getFirst());
    MethodNode method =
        Rewrite.method(ACC_PUBLIC | (bridge ? ACC_BRIDGE : 0), site.methodName(), descriptor.getDescriptor(), code -> forward(descriptor, code));
    method.visitAnnotation(Rewrite.HIDDEN, true);
    lambda.methods.add(method);
  }

  private void forward(Type descriptor, Code code) {
    Handle target = site.implementation();
    if (target.getTag() == H_NEWINVOKESPECIAL) code.newObject(target.getOwner());
    Type[] wanted = site.targetParameters();
    int captures = site.captures().length;
    for (int i = 0; i < captures; i++) {
      Type type = site.captures()[i];
      code.load(Code.OBJECT, 0).getField(lambda.name, captureName(i), type.getDescriptor());
      Conversions.lambda(code, type, wanted[i], type);
    }
    Type[] parameters = descriptor.getArgumentTypes();
    Type[] known = site.instantiated().getArgumentTypes();
    int slot = 1;
    for (int i = 0; i < parameters.length; i++) {
      code.load(parameters[i], slot);
      slot += parameters[i].getSize();
      Conversions.lambda(code, parameters[i], wanted[captures + i], known[i]);
    }
    call(target, code);
    returnResult(descriptor.getReturnType(), code);
  }

  private void returnResult(Type wanted, Code code) {
    Type result = site.targetReturn();
    if (wanted.getSort() == Type.VOID) code.pop(result);
    else Conversions.lambda(code, result, wanted, wanted);
    code.returnValue(wanted);
  }

  private void call(Handle target, Code code) {
    String owner = target.getOwner();
    boolean isInterface = target.isInterface();
    switch (target.getTag()) {
      case H_INVOKESTATIC -> code.invoke(INVOKESTATIC, owner, target.getName(), target.getDesc(), isInterface);
      case H_NEWINVOKESPECIAL -> code.construct(owner, target.getDesc());
      case H_INVOKESPECIAL -> callSpecial(target, code);
      default -> code.invoke(isInterface ? INVOKEINTERFACE : INVOKEVIRTUAL, owner, target.getName(), target.getDesc(), isInterface);
    }
  }

  /// A private method of the owner can be called as it is by a nest mate; `super.method()` only by the owner itself.
  private void callSpecial(Handle target, Code code) {
    String name = isOwnPrivate(target) ? target.getName() : superCall(target);
    int opcode = rewrite.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
    code.invoke(opcode, rewrite.owner.name, name, target.getDesc(), rewrite.isInterface());
  }

  private boolean isOwnPrivate(Handle target) {
    return target.getOwner().equals(rewrite.owner.name)
        && rewrite.owner.methods.stream()
            .anyMatch(m -> m.name.equals(target.getName()) && m.desc.equals(target.getDesc()) && (m.access & ACC_PRIVATE) != 0);
  }

  private String superCall(Handle target) {
    String key = target.getOwner() + '.' + target.getName();
    return rewrite.instanceHelper("super", key, target.getDesc(), code -> superBody(target, code)).name;
  }

  private static void superBody(Handle target, Code code) {
    code.load(Code.OBJECT, 0).loadAll(Type.getArgumentTypes(target.getDesc()), 1);
    code.invoke(INVOKESPECIAL, target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
    code.returnValue(Type.getReturnType(target.getDesc()));
  }

  private void addInstance() {
    String type = site.functionalInterface().getDescriptor();
    lambda.fields.add(new FieldNode(ACC_STATIC | ACC_FINAL, INSTANCE, type, null, null));
    lambda.methods.add(
        Rewrite.method(
            ACC_STATIC,
            "<clinit>",
            "()V",
            body -> body.newObject(lambda.name).construct(lambda.name, "()V").putStatic(lambda.name, INSTANCE, type).op(RETURN)));
  }

  private void addFactory() {
    lambda.methods.add(
        Rewrite.method(
            ACC_STATIC,
            MAKE,
            factoryDescriptor(site),
            body -> body.newObject(lambda.name).loadAll(site.captures(), 0).construct(lambda.name, constructorDescriptor()).op(ARETURN)));
  }

  private static String factoryDescriptor(LambdaSite site) {
    return Type.getMethodDescriptor(site.functionalInterface(), site.captures());
  }
}

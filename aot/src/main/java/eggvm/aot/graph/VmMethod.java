package eggvm.aot.graph;

import eggvm.aot.classfile.Annotations;
import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Instructions;
import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import jdk.vm.ci.meta.Constant;
import jdk.vm.ci.meta.ExceptionHandler;
import jdk.vm.ci.meta.LineNumberTable;
import jdk.vm.ci.meta.LocalVariableTable;
import jdk.vm.ci.meta.ProfilingInfo;
import jdk.vm.ci.meta.ResolvedJavaMethod;
import jdk.vm.ci.meta.ResolvedJavaType;
import jdk.vm.ci.meta.SpeculationLog;

/// A declared method, or the stand-in for one call-site descriptor of a signature-polymorphic one.
public final class VmMethod implements ResolvedJavaMethod {
  private static final int JVM_METHOD_MODIFIERS = 0xd3f;
  private static final int BRIDGE = 0x40, VARARGS = 0x80, SYNTHETIC = 0x1000;
  private static final String VM_ANNOTATION = "Ljdk/internal/vm/annotation/";
  private static final String CPU_VARIANTS = "Leggvm/vm/contract/CpuVariants;";
  private static final String OUT_OF_LINE = "Leggvm/vm/contract/OutOfLine;";

  private final VmType owner;
  private final int access;
  private final Selector selector;
  private final VmSignature signature;
  private final MemberAttributes attributes;
  private final String symbol;
  private Annotations annotations;
  private volatile Boolean neverReturns;
  private volatile MethodCode code;
  private volatile CodeProfile profile;

  VmMethod(VmType owner, int access, String name, String descriptor, MemberAttributes attributes) {
    this.owner = owner;
    this.access = access;
    this.attributes = attributes;
    selector = new Selector(name, descriptor);
    signature = new VmSignature(owner.universe(), descriptor);
    symbol = owner.internalName() + "." + name + descriptor;
  }

  /// This, or [eggvm.aot.classfile.BadClassFile] when code is missing or superfluous.
  VmMethod checked() {
    boolean bodiless = Modifier.isAbstract(access) || Modifier.isNative(access);
    if (bodiless == (attributes.code() != 0)) throw owner.file().bad("method " + selector.name() + (bodiless ? " has code" : " has no code"));
    return this;
  }

  public VmType owner() { return owner; }

  /// ACC_ flags of the class file.
  public int accessFlags() { return access; }

  public Selector selector() { return selector; }

  public String descriptor() { return selector.descriptor(); }

  /// `java/lang/String.length()I`.
  public String symbol() { return symbol; }

  /// One of the methods of MethodHandle and VarHandle that stands for all descriptors (JVMS 2.9.3).
  public boolean isSignaturePolymorphic() {
    return (access & VARARGS) != 0 && isNative() && descriptor().startsWith("([Ljava/lang/Object;)") && owner.isHandleClass();
  }

  /// Made for one call site of a signature-polymorphic method.
  public boolean isPolymorphicCall() { return owner.isHandleClass() && owner.method(selector) != this; }

  public boolean hasAnnotation(String annotationDescriptor) { return annotations().has(annotationDescriptor); }

  /// A string element of an annotation; null when absent.
  public String annotationString(String annotationDescriptor, String element) {
    return (String) annotations().value(annotationDescriptor, element);
  }

  public Annotations annotations() {
    Annotations known = annotations;
    if (known == null) annotations = known = attributes.annotations(owner.file());
    return known;
  }

  /// Source line; 0 when unknown.
  public int lineAt(int bci) {
    LineNumberTable table = getLineNumberTable();
    return table == null || bci < 0 ? 0 : Math.max(0, table.getLineNumber(bci));
  }

  public boolean hasCode() { return attributes.code() != 0; }

  public Instructions instructions() { return new Instructions(owner.file(), attributes.code() + 8, getCodeSize()); }

  /// Has no instruction that returns: it throws, or goes on for ever.
  public boolean neverReturns() {
    Boolean known = neverReturns;
    if (known == null) neverReturns = known = hasCode() && !hasReturn();
    return known;
  }

  private boolean hasReturn() {
    Instructions code = instructions();
    for (int bci = 0; bci < code.codeBytes(); bci = code.next(bci)) if (code.returns(bci)) return true;
    return false;
  }

  private MethodCode code() {
    MethodCode known = code;
    if (known == null) code = known = new MethodCode(owner, attributes.code());
    return known;
  }

  /// See [ClosedWorld#dispatchSlot].
  public int dispatchSlot() {
    ClosedWorld world = owner.universe().world();
    return world == null ? -1 : world.dispatchSlot(this);
  }

  /// What every virtual call of this method runs; null: several, none, a failing one, or not yet known.
  public VmMethod onlyImplementation() {
    ClosedWorld world = owner.universe().world();
    return world == null ? null : world.onlyImplementation(owner, this);
  }

  /// Of a method that does nothing but return an int or boolean constant; null for others. Branches on it are decided by reachability,
  /// so the compiler must decide them too: inline it everywhere.
  public Integer constantResult() { return ConstantMethod.result(this); }

  @Override
  public byte[] getCode() { return hasCode() ? code().bytes() : null; }

  @Override
  public int getCodeSize() { return hasCode() ? owner.file().i4(attributes.code() + 4) : 0; }

  @Override
  public VmType getDeclaringClass() { return owner; }

  @Override
  public int getMaxLocals() { return hasCode() ? owner.file().u2(attributes.code() + 2) : 0; }

  @Override
  public int getMaxStackSize() { return hasCode() ? owner.file().u2(attributes.code()) : 0; }

  @Override
  public boolean isSynthetic() { return (access & SYNTHETIC) != 0; }

  @Override
  public boolean isVarArgs() { return (access & VARARGS) != 0; }

  @Override
  public boolean isBridge() { return (access & BRIDGE) != 0; }

  @Override
  public boolean isDefault() {
    return owner.isInterface() && (access & (Modifier.ABSTRACT | Modifier.STATIC | Modifier.PUBLIC)) == Modifier.PUBLIC;
  }

  @Override
  public boolean isDeclared() { return !isConstructor() && !isClassInitializer() && !isPolymorphicCall(); }

  @Override
  public boolean isClassInitializer() { return selector.name().equals("<clinit>") && (isStatic() || owner.file().majorVersion() < 51); }

  @Override
  public boolean isConstructor() { return selector.name().equals("<init>"); }

  /// Dispatched through a table when it has several implementations.
  public boolean isVirtual() { return !isStatic() && !isPrivate() && !isConstructor(); }

  /// False for what is never called: Graal must not bind a call to it that only null could receive.
  @Override
  public boolean canBeStaticallyBound() {
    return !isDead() && (!isVirtual() || isFinalFlagSet() || Modifier.isFinal(owner.accessFlags())) && !isAbstract();
  }

  /// No call of it is ever executed, so that it has no code in the image.
  boolean isDead() {
    ClosedWorld world = owner.universe().world();
    return world != null && !owner.isHost() && !world.isReached(this);
  }

  @Override
  public ExceptionHandler[] getExceptionHandlers() { return hasCode() ? code().handlers() : new ExceptionHandler[0]; }

  @Override
  public StackTraceElement asStackTraceElement(int bci) {
    int line = isNative() ? -2 : lineAt(bci);
    return new StackTraceElement(owner.toClassName(), getName(), owner.sourceFile(), line == 0 ? -1 : line);
  }

  @Override
  public ProfilingInfo getProfilingInfo(boolean includeNormal, boolean includeOsr) { return profile(); }

  public CodeProfile profile() {
    CodeProfile known = profile;
    if (known == null) profile = known = CodeProfile.of(this, owner.universe().profile());
    return known;
  }

  @Override
  public void reprofile() {}

  @Override
  public VmConstantPool getConstantPool() { return owner.constantPool(); }

  @Override
  public Parameter[] getParameters() {
    Executable mirror = HostMirror.executable(this);
    Parameter[] parameters = new Parameter[signature.getParameterCount(false)];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = new Parameter(mirror == null ? "arg" + i : mirror.getParameters()[i].getName(), 0, this, i);
    }
    return parameters;
  }

  @Override
  public Annotation[][] getParameterAnnotations() {
    Executable mirror = HostMirror.executable(this);
    return mirror == null ? new Annotation[signature.getParameterCount(false)][0] : mirror.getParameterAnnotations();
  }

  @Override
  public Type[] getGenericParameterTypes() {
    Executable mirror = HostMirror.executable(this);
    if (mirror == null) throw new UnsupportedOperationException("generic types of " + symbol);
    return mirror.getGenericParameterTypes();
  }

  @Override
  public boolean canBeInlined() { return hasCode() && !hasNeverInlineDirective() && !hasAnnotation(CPU_VARIANTS); }

  @Override
  public boolean hasNeverInlineDirective() { return hasAnnotation(VM_ANNOTATION + "DontInline;") || hasAnnotation(OUT_OF_LINE); }

  @Override
  public boolean shouldBeInlined() { return hasAnnotation(VM_ANNOTATION + "ForceInline;"); }

  public boolean isHidden() {
    return hasAnnotation(VM_ANNOTATION + "Hidden;") || hasAnnotation("Ljava/lang/invoke/LambdaForm$Hidden;");
  }

  /// Native in the JDK's class file, whatever the overlay made of it.
  public boolean isStockNative() { return isNative() || hasAnnotation("Leggvm/vm/contract/StockNative;"); }

  public boolean isCallerSensitive() { return hasAnnotation("Ljdk/internal/reflect/CallerSensitive;"); }

  @Override
  public boolean isScoped() { return hasAnnotation("Ljdk/internal/misc/ScopedMemoryAccess$Scoped;"); }

  /// Null without the attribute.
  @Override
  public LineNumberTable getLineNumberTable() { return hasCode() ? code().lines() : null; }

  @Override
  public LocalVariableTable getLocalVariableTable() { return null; }

  @Override
  public Constant getEncoding() { return new SymbolConstant(symbol); }

  @Override
  public boolean isInVirtualMethodTable(ResolvedJavaType type) { return isVirtual() && !type.isInterface(); }

  @Override
  public SpeculationLog getSpeculationLog() { return null; }

  @Override
  public int getModifiers() { return access & JVM_METHOD_MODIFIERS; }

  @Override
  public String getName() { return selector.name(); }

  @Override
  public VmSignature getSignature() { return signature; }

  @Override
  public <T extends Annotation> T getAnnotation(Class<T> type) {
    Executable mirror = HostMirror.executable(this);
    return mirror == null ? null : mirror.getAnnotation(type);
  }

  @Override
  public Annotation[] getAnnotations() {
    Executable mirror = HostMirror.executable(this);
    return mirror == null ? new Annotation[0] : mirror.getAnnotations();
  }

  @Override
  public Annotation[] getDeclaredAnnotations() { return getAnnotations(); }

  @Override
  public String toString() { return symbol; }
}

package eggvm.aot.graph;

import eggvm.aot.classfile.Annotations;
import eggvm.aot.classfile.ClassFile;
import eggvm.vm.object.ObjectLayout;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jdk.vm.ci.meta.Assumptions.AssumptionResult;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.ResolvedJavaField;
import jdk.vm.ci.meta.ResolvedJavaMethod;
import jdk.vm.ci.meta.ResolvedJavaType;
import jdk.vm.ci.meta.UnresolvedJavaType;

/// A primitive type, class, interface or array type.
public final class VmType implements ResolvedJavaType {
  /// Where a class comes from.
  record Origin(ClassFile file, boolean host, boolean trusted, String module) {}

  private static final int ARRAY_ACCESS = Modifier.PUBLIC | Modifier.PRIVATE | Modifier.PROTECTED;
  private static final int ACC_SUPER = 0x20, ENUM = 0x4000;

  private final Universe universe;
  private final String descriptor;
  private final String internalName;
  private final JavaKind kind;
  private final int access;
  private final Origin origin;
  private final VmType component;
  private final VmType superType;
  private final VmType[] interfaces;
  private volatile TypeMembers members;
  private volatile FieldLayout layout;
  private volatile VmConstantPool pool;
  private volatile VmType nestHost;
  private volatile VmType arrayType;
  private volatile Boolean needsInitialization;
  private volatile Optional<InitialValues> initialValues;
  private volatile Optional<LinkageFailure> linkFailure;
  private Annotations annotations;
  private final Map<VmMethod, Link<VmMethod>> selections = new ConcurrentHashMap<>();
  private final Map<Selector, VmMethod> polymorphicCalls = new ConcurrentHashMap<>(1);

  /// Preorder number in the superclass tree; subclasses of C are within [C.typeId, C.typeEnd]. Set by reachability; -1: not in the tree.
  public int typeId = -1;
  public int typeEnd = -1;
  /// Dense number of an interface or array type that something tests for; -1: nothing does.
  public int testBit = -1;

  private VmType(Universe universe, String descriptor, JavaKind kind, int access, Origin origin, VmType component, VmType superType, VmType[] interfaces) {
    this.universe = universe;
    this.descriptor = descriptor;
    internalName = descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1).intern() : descriptor;
    this.kind = kind;
    this.access = access;
    this.origin = origin;
    this.component = component;
    this.superType = superType;
    this.interfaces = interfaces;
    if (origin == null) members = TypeMembers.NONE;
  }

  static VmType primitive(Universe universe, JavaKind kind) {
    int access = Modifier.PUBLIC | Modifier.FINAL | Modifier.ABSTRACT;
    return new VmType(universe, String.valueOf(kind.getTypeChar()), kind, access, null, null, null, new VmType[0]);
  }

  static VmType array(Universe universe, String descriptor, VmType component) {
    int access = component.elementalType().getModifiers() & ARRAY_ACCESS | Modifier.FINAL | Modifier.ABSTRACT;
    VmType[] interfaces = {universe.cloneable(), universe.serializable()};
    return new VmType(universe, descriptor, JavaKind.Object, access, null, component, universe.object(), interfaces);
  }

  static VmType ofClass(Universe universe, String internalName, Origin origin, VmType superType, VmType[] interfaces) {
    String descriptor = ("L" + internalName + ";").intern();
    return new VmType(universe, descriptor, JavaKind.Object, origin.file.access(), origin, null, superType, interfaces);
  }

  public Universe universe() { return universe; }

  /// `java/lang/String`; arrays and primitives: the descriptor.
  public String internalName() { return internalName; }

  public String descriptor() { return descriptor; }

  /// `java/lang`, empty for the unnamed package; an array's is that of its element.
  public String packageName() {
    if (component != null) return elementalType().packageName();
    int slash = internalName.lastIndexOf('/');
    return slash < 0 ? "" : internalName.substring(0, slash);
  }

  /// Object's for interfaces and arrays; null for java/lang/Object and primitives.
  public VmType superType() { return superType; }

  /// Direct superinterfaces; not to be changed.
  public VmType[] interfaces() { return interfaces; }

  /// Null unless an array.
  public VmType componentType() { return component; }

  public VmType elementalType() {
    VmType element = this;
    while (element.component != null) element = element.component;
    return element;
  }

  public VmType arrayType() {
    VmType known = arrayType;
    if (known == null) arrayType = known = universe.type("[" + descriptor);
    return known;
  }

  /// ACC_ flags of the class file.
  public int accessFlags() { return access; }

  public boolean isHost() { return component != null ? elementalType().isHost() : origin != null && origin.host; }

  /// Caller whose accesses are not checked.
  public boolean isTrusted() { return component != null ? elementalType().isTrusted() : origin == null || origin.trusted; }

  /// From the class path, or made by the builder out of a class from there.
  public boolean isOfProgram() { return origin != null && !origin.host && origin.module == null && !internalName.startsWith("eggvm/"); }

  /// Named module; null for the unnamed one.
  public String module() {
    if (component != null) return elementalType().module();
    return origin == null ? "java.base" : origin.module;
  }

  /// Null for arrays and primitives.
  public ClassFile file() { return origin == null ? null : origin.file; }

  TypeMembers members() {
    TypeMembers known = members;
    if (known != null) return known;
    synchronized (this) {
      if (members == null) members = new TypeMembers(this);
      return members;
    }
  }

  /// Declared fields in class file order; not to be changed.
  public VmField[] fields() { return members().fields; }

  /// Declared methods, constructors and initialiser in class file order; not to be changed.
  public VmMethod[] methods() { return members().methods; }

  /// Declared here, or null.
  public VmMethod method(String name, String methodDescriptor) { return method(new Selector(name, methodDescriptor)); }

  VmMethod method(Selector selector) { return members().methodBySelector.get(selector); }

  /// Declared here, or null.
  public VmField field(String name, String fieldDescriptor) {
    for (VmField field : fields()) if (field.getName().equals(name) && field.descriptor().equals(fieldDescriptor)) return field;
    return null;
  }

  public boolean hasAnnotation(String annotationDescriptor) { return annotations().has(annotationDescriptor); }

  /// A string element of an annotation; null when absent.
  public String annotationString(String annotationDescriptor, String element) {
    return (String) annotations().value(annotationDescriptor, element);
  }

  public Annotations annotations() {
    Annotations known = annotations;
    if (known == null) annotations = known = Annotations.read(file(), members().visible, members().invisible);
    return known;
  }

  FieldLayout layout() {
    FieldLayout known = layout;
    if (known != null) return known;
    synchronized (this) {
      if (layout == null) layout = new FieldLayout(this);
      return layout;
    }
  }

  /// Bytes of an instance, header included, a multiple of 8; for an array those before its elements.
  public int instanceBytes() { return component != null ? ObjectLayout.ARRAY_BASE : layout().instanceBytes; }

  /// Byte offsets of all reference fields of an instance, inherited ones included, ascending.
  public int[] referenceOffsets() { return layout().referenceOffsets; }

  /// Null without the attribute.
  public String sourceFile() { return members().sourceFile; }

  /// JVMS 5.4.4; this class itself when it names no valid host.
  public VmType nestHost() {
    VmType known = nestHost;
    if (known == null) nestHost = known = findNestHost();
    return known;
  }

  private VmType findNestHost() {
    String name = members().nestHost;
    VmType host = name == null ? null : universe.classOrNull(name);
    boolean valid = host != null && Access.samePackage(host, this) && host.members().listsNestMember(internalName);
    return valid ? host : this;
  }

  boolean isHandleClass() { return internalName.equals("java/lang/invoke/MethodHandle") || internalName.equals("java/lang/invoke/VarHandle"); }

  /// The stand-in for calls of the signature-polymorphic `declared` with this descriptor.
  VmMethod polymorphicCall(VmMethod declared, String callDescriptor) {
    Selector selector = new Selector(declared.getName(), callDescriptor);
    VmMethod call = method(selector);
    if (call != null) return call;
    return polymorphicCalls.computeIfAbsent(selector, s -> new VmMethod(this, declared.accessFlags() & ~0x80, s.name(), s.descriptor(), MemberAttributes.NONE));
  }

  public VmConstantPool constantPool() {
    VmConstantPool known = pool;
    if (known != null) return known;
    synchronized (this) {
      if (pool == null) pool = new VmConstantPool(this);
      return pool;
    }
  }

  /// Subclass, implementor or the type itself; for arrays JLS 4.10.3.
  public boolean isSubtypeOf(VmType other) {
    if (other == this) return true;
    if (isPrimitive() || other.isPrimitive()) return false;
    if (other == universe.object()) return true;
    if (component != null && other.component != null) return component.isSubtypeOf(other.component);
    for (VmType type = this; type != null; type = type.superType) {
      if (type == other) return true;
      if (other.isInterface() && type.hasSuperinterface(other)) return true;
    }
    return false;
  }

  private boolean hasSuperinterface(VmType other) {
    for (VmType each : interfaces) if (each == other || each.hasSuperinterface(other)) return true;
    return false;
  }

  /// The method that a virtual or interface call of `resolved` runs on an instance of exactly this class (JVMS 5.4.6);
  /// null when it throws, see [#selectionFailure].
  public VmMethod select(VmMethod resolved) { return selection(resolved).target(); }

  /// What such a call throws; null when it runs.
  public LinkageFailure selectionFailure(VmMethod resolved) { return selection(resolved).failure(); }

  private Link<VmMethod> selection(VmMethod resolved) {
    Link<VmMethod> known = selections.get(resolved);
    if (known == null) selections.put(resolved, known = Selection.select(this, resolved));
    return known;
  }

  /// What linking the class throws, before anything of it is initialised; null: it links.
  public LinkageFailure linkFailure() {
    Optional<LinkageFailure> known = linkFailure;
    if (known == null) linkFailure = known = Optional.ofNullable(LinkCheck.failure(this));
    return known.orElse(null);
  }

  /// Whether using the class for the first time runs anything: its own initialiser, or one above it (JVMS 5.5); or throws because it does not link.
  public boolean needsInitialization() {
    Boolean known = needsInitialization;
    if (known == null) needsInitialization = known = origin != null && !origin.host && runsInitializer();
    return known;
  }

  private boolean runsInitializer() { return pendingInitializer() != null || linkFailure() != null || !isInterface() && inheritsInitializer(); }

  private boolean inheritsInitializer() {
    if (superType != null && superType.needsInitialization()) return true;
    for (VmType each : interfaces) if (each.initializesWithImplementors()) return true;
    return false;
  }

  boolean initializesWithImplementors() {
    if (declaresDefaultMethods() && pendingInitializer() != null) return true;
    for (VmType each : interfaces) if (each.initializesWithImplementors()) return true;
    return false;
  }

  /// The `<clinit>` method that has to run in the image; null: there is none, or all it does is in [#initialValues].
  public VmMethod pendingInitializer() { return runAhead().isEmpty() ? getClassInitializer() : null; }

  /// What the class's own initialiser gives its static fields, when that can be known and nothing runs before it: the image begins with that.
  public Map<VmField, JavaConstant> initialValues() { return runAhead().orElse(InitialValues.NONE).values(); }

  /// Instance fields whose offsets that initialiser asked for, so that they may be written unseen.
  public Set<VmField> openedFields() { return runAhead().orElse(InitialValues.NONE).opened(); }

  /// One at a time, for what they make must exist once. A class that is asked for while it runs is in a circle, and keeps its initialiser, as all in it do.
  private Optional<InitialValues> runAhead() {
    if (initialValues != null) return initialValues;
    Set<VmType> running = universe.runningInitializers();
    synchronized (running) {
      if (initialValues != null) return initialValues;
      if (!running.add(this)) return Optional.empty();
      initialValues = Optional.ofNullable(valuesOfInitializer());
      running.remove(this);
      return initialValues;
    }
  }

  private InitialValues valuesOfInitializer() {
    if (origin == null || origin.host || getClassInitializer() == null || linkFailure() != null || !isInterface() && inheritsInitializer()) return null;
    return ConstantInitializer.run(this);
  }

  /// Null: not known.
  JavaConstant initialValue(VmField field) { return initialValues().get(field); }

  /// The `<clinit>` method; null without one.
  @Override
  public VmMethod getClassInitializer() {
    VmMethod method = method("<clinit>", "()V");
    return method != null && method.isClassInitializer() ? method : null;
  }

  @Override
  public boolean hasFinalizer() { return false; }

  @Override
  public AssumptionResult<Boolean> hasFinalizableSubclass() { return new AssumptionResult<>(false); }

  /// Of a member class, what InnerClasses says, as `Class.getModifiers` does.
  @Override
  public int getModifiers() { return (members().innerAccess >= 0 ? members().innerAccess : access) & ~ACC_SUPER; }

  @Override
  public boolean isInterface() { return (access & Modifier.INTERFACE) != 0; }

  @Override
  public boolean isInstanceClass() { return origin != null && !isInterface(); }

  @Override
  public boolean isPrimitive() { return kind != JavaKind.Object; }

  @Override
  public boolean isArray() { return component != null; }

  public boolean isAbstractClass() { return (access & Modifier.ABSTRACT) != 0; }

  /// InnerClasses cannot change these two for the VM.
  @Override
  public boolean isAbstract() { return isAbstractClass(); }

  @Override
  public boolean isFinalFlagSet() { return Modifier.isFinal(access); }

  @Override
  public boolean isEnum() { return (access & ENUM) != 0 && superType != null && superType.internalName.equals("java/lang/Enum"); }

  public boolean isRecordClass() { return superType != null && superType.internalName.equals("java/lang/Record"); }

  @Override
  public boolean isInitialized() { return !needsInitialization(); }

  @Override
  public void initialize() {}

  @Override
  public boolean isLinked() { return true; }

  @Override
  public void link() {}

  @Override
  public boolean hasDefaultMethods() {
    if (isInterface() && declaresDefaultMethods()) return true;
    if (superType != null && superType.hasDefaultMethods()) return true;
    for (VmType each : interfaces) if (each.hasDefaultMethods()) return true;
    return false;
  }

  /// A non-abstract, non-static method in an interface.
  @Override
  public boolean declaresDefaultMethods() {
    if (!isInterface()) return false;
    for (VmMethod method : methods()) if (!method.isStatic() && !method.isAbstract()) return true;
    return false;
  }

  @Override
  public boolean isAssignableFrom(ResolvedJavaType other) { return ((VmType) other).isSubtypeOf(this); }

  @Override
  public boolean isInstance(JavaConstant constant) { return constant instanceof ObjectConstant object && object.type().isSubtypeOf(this); }

  /// Null for interfaces, unlike [#superType].
  @Override
  public VmType getSuperclass() { return isInterface() ? null : superType; }

  @Override
  public VmType[] getInterfaces() { return interfaces.clone(); }

  /// JVMCI: this interface itself says "several", null says "none".
  @Override
  public VmType getSingleImplementor() { return isInterface() ? Hierarchy.singleImplementor(this) : null; }

  @Override
  public VmType findLeastCommonAncestor(ResolvedJavaType other) { return Hierarchy.leastCommonAncestor(this, (VmType) other); }

  @Override
  public AssumptionResult<ResolvedJavaType> findLeafConcreteSubtype() { return Hierarchy.result(Hierarchy.leafConcreteSubtype(this)); }

  @Override
  public AssumptionResult<ResolvedJavaMethod> findUniqueConcreteMethod(ResolvedJavaMethod method) {
    return Hierarchy.result(Hierarchy.uniqueConcreteMethod(this, (VmMethod) method));
  }

  /// JVMCI wants the target although it is abstract; null when nothing is selected.
  @Override
  public VmMethod resolveMethod(ResolvedJavaMethod method, ResolvedJavaType callerType) { return Hierarchy.resolveMethod(this, (VmMethod) method); }

  /// Not for interfaces: their instances have other classes.
  @Override
  public VmMethod resolveConcreteMethod(ResolvedJavaMethod method, ResolvedJavaType callerType) {
    return isInterface() ? null : Hierarchy.resolvedConcrete(this, (VmMethod) method);
  }

  @Override
  public VmType getComponentType() { return component; }

  @Override
  public VmType getElementalType() { return elementalType(); }

  @Override
  public VmType getArrayClass() { return arrayType(); }

  @Override
  public String getName() { return descriptor; }

  @Override
  public JavaKind getJavaKind() { return kind; }

  @Override
  public VmType resolve(ResolvedJavaType accessingClass) { return this; }

  @Override
  public VmField[] getInstanceFields(boolean includeSuperclasses) {
    if (origin == null || isInterface()) return new VmField[0];
    return Hierarchy.instanceFields(this, includeSuperclasses);
  }

  @Override
  public VmField[] getStaticFields() { return Hierarchy.staticFields(this); }

  @Override
  public ResolvedJavaField findInstanceFieldWithOffset(long offset, JavaKind expectedKind) {
    return origin == null || isInterface() ? null : Hierarchy.instanceFieldAt(this, offset, expectedKind);
  }

  @Override
  public String getSourceFileName() { return sourceFile(); }

  @Override
  public boolean isLocal() { return members().local; }

  @Override
  public boolean isMember() { return members().enclosingClass != null && !members().local; }

  /// Null for top-level classes and when the enclosing class is absent.
  @Override
  public VmType getEnclosingType() {
    String name = members().enclosingClass;
    return name == null ? null : universe.classOrNull(name);
  }

  @Override
  public VmMethod[] getDeclaredConstructors() { return Hierarchy.methods(this, VmMethod::isConstructor); }

  @Override
  public VmMethod[] getDeclaredConstructors(boolean forceLink) { return getDeclaredConstructors(); }

  @Override
  public VmMethod[] getDeclaredMethods() { return Hierarchy.methods(this, m -> !m.isConstructor() && !m.isClassInitializer()); }

  @Override
  public VmMethod[] getDeclaredMethods(boolean forceLink) { return getDeclaredMethods(); }

  @Override
  public List<ResolvedJavaMethod> getAllMethods(boolean forceLink) { return List.of((ResolvedJavaMethod[]) methods()); }

  @Override
  public boolean isCloneableWithAllocation() { return isSubtypeOf(universe.cloneable()); }

  @Override
  public ResolvedJavaType lookupType(UnresolvedJavaType unresolved, boolean resolve) { return universe.typeOrNull(unresolved.getName()); }

  @Override
  public <T extends Annotation> T getAnnotation(Class<T> type) {
    Class<?> mirror = HostMirror.type(this);
    return mirror == null ? null : mirror.getAnnotation(type);
  }

  @Override
  public Annotation[] getAnnotations() {
    Class<?> mirror = HostMirror.type(this);
    return mirror == null ? new Annotation[0] : mirror.getAnnotations();
  }

  @Override
  public Annotation[] getDeclaredAnnotations() {
    Class<?> mirror = HostMirror.type(this);
    return mirror == null ? new Annotation[0] : mirror.getDeclaredAnnotations();
  }

  @Override
  public String toString() { return toJavaName(); }

  /// See [ClosedWorld#isDistrusted].
  public boolean isDistrusted() {
    ClosedWorld world = universe.world();
    return world != null && world.isDistrusted(this);
  }

  /// Elements of an array of this type take `1 << elementLog2()` bytes.
  public int elementLog2() { return isPrimitive() ? Integer.numberOfTrailingZeros(kind.getByteCount()) : ObjectLayout.REFERENCE_LOG2; }

  /// Neither interface, nor array, nor primitive: tested by number, not by bit.
  public boolean isPlainClass() { return isInstanceClass(); }

  /// Types with instances that are this or below it; only after reachability.
  public List<VmType> subtypesInstantiated() { return universe.world().subtypesInstantiated(this); }

  /// See [ClosedWorld#dispatchTable]; only after reachability.
  public VmMethod[] dispatchTable() { return universe.world().dispatchTable(this); }

  /// Only after reachability.
  public boolean isInstantiated() { return universe.world().isInstantiated(this); }
}

package eggvm.aot.graph;

import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Descriptors;
import java.util.List;
import jdk.vm.ci.meta.ConstantPool;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaField;
import jdk.vm.ci.meta.JavaMethod;
import jdk.vm.ci.meta.JavaType;
import jdk.vm.ci.meta.ResolvedJavaMethod;
import jdk.vm.ci.meta.Signature;
import jdk.vm.ci.meta.UnresolvedJavaField;
import jdk.vm.ci.meta.UnresolvedJavaMethod;
import jdk.vm.ci.meta.UnresolvedJavaType;

/// Constants of one class, resolved at most once each. What does not link comes out as JVMCI's Unresolved kind, and [#failure] says why.
public final class VmConstantPool implements ConstantPool {
  private static final LinkageFailure NOT_DESUGARED =
      new LinkageFailure(LinkageFailure.UNSUPPORTED, "method handles and dynamic call sites that the builder does not translate");

  private final VmType owner;
  private final ClassFile file;
  private final Universe universe;
  private final Resolver resolver;
  /// Entries are immutable, so that two threads may both fill one.
  private final Link<?>[] links;

  VmConstantPool(VmType owner) {
    this.owner = owner;
    file = owner.file();
    universe = owner.universe();
    resolver = new Resolver(owner);
    links = new Link<?>[file.constantCount()];
  }

  private Link<?> known(int cpi, int tag) {
    file.constant(cpi, tag);
    return links[cpi];
  }

  @SuppressWarnings("unchecked")
  private Link<VmType> type(int cpi) {
    Link<?> known = known(cpi, ClassFile.CLASS);
    if (known == null) links[cpi] = known = resolver.type(file.className(cpi));
    return (Link<VmType>) known;
  }

  @SuppressWarnings("unchecked")
  private Link<VmField> field(int cpi) {
    Link<?> known = known(cpi, ClassFile.FIELD_REF);
    if (known == null) links[cpi] = known = resolveField(cpi);
    return (Link<VmField>) known;
  }

  private Link<VmField> resolveField(int cpi) {
    Link<VmType> holder = type(file.ownerIndex(cpi));
    if (holder.target() == null) return Link.fail(holder.failure());
    LinkageFailure unmade = LambdaLink.failure(owner, resolver, holder.target());
    return unmade != null ? Link.fail(unmade) : resolver.field(holder.target(), file.memberName(cpi), file.memberDescriptor(cpi));
  }

  @SuppressWarnings("unchecked")
  private Link<VmMethod> method(int cpi) {
    Link<?> known = links[cpi];
    if (known == null) links[cpi] = known = resolveMethod(cpi);
    return (Link<VmMethod>) known;
  }

  private Link<VmMethod> resolveMethod(int cpi) {
    Link<VmType> holder = type(file.ownerIndex(cpi));
    if (holder.target() == null) return Link.fail(holder.failure());
    LinkageFailure unmade = LambdaLink.failure(owner, resolver, holder.target());
    return unmade != null ? Link.fail(unmade) : resolver.method(holder.target(), selector(cpi));
  }

  private Selector selector(int cpi) { return new Selector(file.memberName(cpi), file.memberDescriptor(cpi)); }

  private void checkMethodTag(int cpi) { if (file.tag(cpi) != ClassFile.INTERFACE_METHOD_REF) file.constant(cpi, ClassFile.METHOD_REF); }

  /// The method that the instruction calls; for invokespecial the one it runs (JVMS 6.5).
  private Link<VmMethod> call(int cpi, int opcode) {
    checkMethodTag(cpi);
    Link<VmType> holder = type(file.ownerIndex(cpi));
    if (holder.target() == null) return Link.fail(holder.failure());
    LinkageFailure unfit = CallCheck.holder(holder.target(), opcode, file.tag(cpi), selector(cpi));
    if (unfit != null) return Link.fail(unfit);
    Link<VmMethod> resolved = method(cpi);
    if (resolved.target() == null) return resolved;
    LinkageFailure wrong = CallCheck.method(holder.target(), resolved.target(), opcode);
    if (wrong != null) return Link.fail(wrong);
    return opcode == CallCheck.INVOKESPECIAL ? SpecialCall.select(owner, holder.target(), resolved.target()) : resolved;
  }

  private Link<VmField> access(int cpi, int opcode, VmMethod user) {
    Link<VmField> resolved = field(cpi);
    if (resolved.target() == null) return resolved;
    LinkageFailure wrong = CallCheck.field(type(file.ownerIndex(cpi)).target(), resolved.target(), opcode, user);
    return wrong != null ? Link.fail(wrong) : resolved;
  }

  private Link<VmType> use(int cpi, int opcode) {
    Link<VmType> type = type(cpi);
    LinkageFailure wrong = opcode == CallCheck.NEW && type.target() != null ? CallCheck.instantiation(type.target()) : null;
    return wrong != null ? Link.fail(wrong) : type;
  }

  /// Why the instruction `opcode cpi` in `user` throws when it is executed; null: it links.
  public LinkageFailure failure(int cpi, int opcode, VmMethod user) {
    if (opcode == CallCheck.INVOKEDYNAMIC) return NOT_DESUGARED;
    return switch (file.tag(cpi)) {
      case ClassFile.CLASS -> use(cpi, opcode).failure();
      case ClassFile.FIELD_REF -> access(cpi, opcode, user).failure();
      case ClassFile.METHOD_REF, ClassFile.INTERFACE_METHOD_REF -> call(cpi, opcode).failure();
      case ClassFile.METHOD_HANDLE, ClassFile.METHOD_TYPE, ClassFile.DYNAMIC, ClassFile.INVOKE_DYNAMIC -> NOT_DESUGARED;
      default -> null;
    };
  }

  /// Null when the instruction does not link.
  public VmMethod methodOrNull(int cpi, int opcode) { return call(cpi, opcode).target(); }

  /// Null when the instruction does not link.
  public VmField fieldOrNull(int cpi, int opcode, VmMethod user) { return access(cpi, opcode, user).target(); }

  /// Null when the class does not link.
  public VmType typeOrNull(int cpi) { return type(cpi).target(); }

  /// The class that a field or method reference names; null when it does not link.
  public VmType holderOrNull(int cpi) { return type(file.ownerIndex(cpi)).target(); }

  @Override
  public int length() { return file.constantCount(); }

  @Override
  public void loadReferencedType(int cpi, int opcode) {}

  @Override
  public JavaType lookupReferencedType(int cpi, int opcode) {
    if (opcode == CallCheck.INVOKEDYNAMIC) return universe.object();
    return file.tag(cpi) == ClassFile.CLASS ? lookupType(cpi, opcode) : lookupType(file.ownerIndex(cpi), -1);
  }

  @Override
  public JavaType lookupType(int cpi, int opcode) {
    VmType type = use(cpi, opcode).target();
    return type != null ? type : UnresolvedJavaType.create(Descriptors.ofClass(file.className(cpi)));
  }

  @Override
  public JavaField lookupField(int cpi, ResolvedJavaMethod user, int opcode) {
    VmField field = access(cpi, opcode, (VmMethod) user).target();
    if (field != null) return field;
    return new UnresolvedJavaField(lookupType(file.ownerIndex(cpi), -1), file.memberName(cpi), universe.typeOrUnresolved(file.memberDescriptor(cpi)));
  }

  @Override
  public JavaMethod lookupMethod(int cpi, int opcode, ResolvedJavaMethod user) {
    if (opcode == CallCheck.INVOKEDYNAMIC) {
      // Graal's parser passes the four raw bytes behind the opcode.
      int index = cpi >>> 16;
      return unresolvedMethod(index, universe.object());
    }
    VmMethod method = call(cpi, opcode).target();
    return method != null ? method : unresolvedMethod(cpi, lookupType(file.ownerIndex(cpi), -1));
  }

  private JavaMethod unresolvedMethod(int cpi, JavaType holder) {
    return new UnresolvedJavaMethod(file.memberName(cpi), new VmSignature(universe, file.memberDescriptor(cpi)), holder);
  }

  @Override
  public BootstrapMethodInvocation lookupBootstrapMethodInvocation(int cpi, int opcode) { return null; }

  @Override
  public List<BootstrapMethodInvocation> lookupBootstrapMethodInvocations(boolean invokeDynamic) { return List.of(); }

  @Override
  public String lookupUtf8(int cpi) { return file.utf8(cpi); }

  @Override
  public Signature lookupSignature(int cpi) { return new VmSignature(universe, file.memberDescriptor(cpi)); }

  @Override
  public Object lookupConstant(int cpi) { return lookupConstant(cpi, true); }

  /// Null for what has not been desugared; see [#failure].
  @Override
  public Object lookupConstant(int cpi, boolean resolve) {
    int offset = file.constant(cpi);
    return switch (file.tag(cpi)) {
      case ClassFile.INTEGER -> JavaConstant.forInt(file.i4(offset));
      case ClassFile.FLOAT -> JavaConstant.forFloat(Float.intBitsToFloat(file.i4(offset)));
      case ClassFile.LONG -> JavaConstant.forLong(file.i8(offset));
      case ClassFile.DOUBLE -> JavaConstant.forDouble(Double.longBitsToDouble(file.i8(offset)));
      case ClassFile.STRING -> ObjectConstant.string(universe, file.string(cpi));
      case ClassFile.CLASS -> lookupType(cpi, -1);
      default -> null;
    };
  }

  @Override
  public JavaConstant lookupAppendix(int cpi, int opcode) { return null; }
}

package eggvm.aot.graph;

import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.ClassSource;
import eggvm.aot.classfile.Descriptors;
import eggvm.aot.profile.Profile;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.JavaType;
import jdk.vm.ci.meta.UnresolvedJavaType;

/// All types by descriptor. Guest classes are the program's; host classes are the builder's own, which only snippets mention.
public final class Universe {
  private final ClassSource guest;
  private final ClassSource host;
  private final Map<String, VmType> types = new ConcurrentHashMap<>();
  private final Map<String, LinkageFailure> failures = new ConcurrentHashMap<>();
  private final VmType object;
  private final VmType string;
  private final VmType classType;
  private final VmType throwable;
  private final VmType cloneable;
  private final VmType serializable;
  private final Set<VmType> runningInitializers = new HashSet<>();
  private volatile ClosedWorld world;
  private Profile profile = Profile.NONE;

  public Universe(ClassSource guest, ClassSource host) {
    this.guest = guest;
    this.host = host;
    for (JavaKind kind : JavaKind.values()) {
      if (kind.isPrimitive()) types.put(String.valueOf(kind.getTypeChar()), VmType.primitive(this, kind));
    }
    object = type("Ljava/lang/Object;");
    string = type("Ljava/lang/String;");
    classType = type("Ljava/lang/Class;");
    throwable = type("Ljava/lang/Throwable;");
    cloneable = type("Ljava/lang/Cloneable;");
    serializable = type("Ljava/io/Serializable;");
  }

  public VmType object() { return object; }

  public VmType string() { return string; }

  public VmType classType() { return classType; }

  public VmType throwable() { return throwable; }

  public VmType cloneable() { return cloneable; }

  public VmType serializable() { return serializable; }

  public VmType primitive(JavaKind kind) { return types.get(String.valueOf(kind.getTypeChar())); }

  /// The type of a field descriptor; throws [MissingClass].
  public VmType type(String descriptor) {
    VmType type = typeOrNull(descriptor);
    if (type == null) throw new MissingClass(descriptor, failureOf(descriptor));
    return type;
  }

  /// Null when the class, or a class it needs to be loaded, is absent or does not fit; [#failureOf] says why.
  public VmType typeOrNull(String descriptor) {
    VmType known = types.get(descriptor);
    return known != null ? known : new TypeLoader(this, null).load(descriptor);
  }

  /// By internal name (`java/lang/String`, `[I`).
  public VmType classOrNull(String internalName) { return typeOrNull(Descriptors.ofClass(internalName)); }

  public JavaType typeOrUnresolved(String descriptor) {
    VmType type = typeOrNull(descriptor);
    return type != null ? type : UnresolvedJavaType.create(descriptor);
  }

  /// Why [#typeOrNull] gave null.
  public LinkageFailure failureOf(String descriptor) {
    String element = descriptor.substring(descriptor.lastIndexOf('[') + 1);
    typeOrNull(element);
    return failures.get(element);
  }

  /// Why [#classOrNull] gave null, in the words of what names the class.
  public LinkageFailure failureOfClass(String internalName) {
    LinkageFailure failure = failureOf(Descriptors.ofClass(internalName));
    return failure == null || isAbsent(internalName, failure) ? LinkageFailure.missing(internalName) : failure;
  }

  /// HotSpot names the array type whose element class is absent.
  private static boolean isAbsent(String internalName, LinkageFailure failure) { return internalName.endsWith("L" + failure.message() + ";"); }

  /// The type of an object of the builder; of a hidden class, the first supertype that has a name.
  public VmType hostType(Class<?> hostClass) {
    if (!hostClass.isHidden()) return type(hostClass.descriptorString());
    Class<?>[] interfaces = hostClass.getInterfaces();
    return hostType(interfaces.length > 0 ? interfaces[0] : hostClass.getSuperclass());
  }

  /// Null until the reachability analysis is done.
  public ClosedWorld world() { return world; }

  public void freeze(ClosedWorld finished) { world = finished; }

  public Profile profile() { return profile; }

  /// Before the first method is compiled.
  public void use(Profile given) { profile = given; }

  /// Classes whose initialisers run in the builder just now, each asked for by the one before; also the lock for that.
  Set<VmType> runningInitializers() { return runningInitializers; }

  VmType known(String descriptor) { return types.get(descriptor); }

  VmType keep(VmType type) {
    VmType other = types.putIfAbsent(type.descriptor(), type);
    return other == null ? type : other;
  }

  boolean knownToFail(String descriptor) { return failures.containsKey(descriptor); }

  void fail(String descriptor, LinkageFailure failure) { failures.putIfAbsent(descriptor, failure); }

  /// The guest's class file, else the host's, else null.
  VmType.Origin find(String internalName) {
    byte[] bytes = guest.find(internalName);
    ClassSource source = guest;
    if (bytes == null) {
      source = host;
      bytes = host.find(internalName);
    }
    if (bytes == null) return null;
    ClassFile file = ClassFile.read(bytes, internalName, source.origin(internalName));
    boolean trusted = source.trusted(internalName) || internalName.startsWith("eggvm/");
    return new VmType.Origin(file, source == host, trusted, source.module(internalName));
  }
}

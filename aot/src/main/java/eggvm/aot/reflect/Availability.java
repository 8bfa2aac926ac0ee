package eggvm.aot.reflect;

import eggvm.aot.classfile.AnnotationUses;
import eggvm.aot.classfile.BadClassFile;
import eggvm.aot.classfile.Declarations;
import eggvm.aot.classfile.Descriptors;
import eggvm.aot.graph.LinkageFailure;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.ReachListener;
import eggvm.aot.reach.Reachability;
import eggvm.aot.reach.Reason;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Makes available what [ReflectionRules] asks for, now and for every class that is reached later.
public final class Availability implements ReachListener {
  private static final int ANNOTATION = 0x2000, ENUM = 0x4000;
  private static final Set<Demand> NEED_TABLES =
      EnumSet.of(Demand.FIELDS, Demand.METHODS, Demand.CONSTRUCTORS, Demand.RECORDS, Demand.SIGNATURES, Demand.ANNOTATIONS, Demand.SERIALIZATION);

  private final Reachability facts;
  private final ProgramClasses program;
  private final Members members;
  private final EnumConstants enums;
  private final Providers providers;
  private final Proxies proxies;
  private final Serialization serialization;
  private final Set<List<VmType>> interfaceLists = new LinkedHashSet<>();
  private final ReflectionRules programRules = new ReflectionRules(this, true);
  private final ReflectionRules libraryRules = new ReflectionRules(this, false);
  private final LookUps lookUps = new LookUps();
  private final Set<Demand> demands = EnumSet.noneOf(Demand.class);
  private final Set<VmType> known = new LinkedHashSet<>();
  private final Set<VmType> annotationTypes = new LinkedHashSet<>();
  private final Set<VmType> annotated = new LinkedHashSet<>();
  private final Set<VmType> touched = new LinkedHashSet<>();
  private final Map<String, LinkageFailure> unloadable = new TreeMap<>();
  private boolean hasSimpleNames;

  public Availability(Reachability facts, ProgramClasses program, Providers providers, Proxies proxies) {
    this.facts = facts;
    this.program = program;
    this.providers = providers;
    this.proxies = proxies;
    members = new Members(facts);
    enums = new EnumConstants(facts, members);
    serialization = new Serialization(facts, members);
    providers.use(facts, members);
    proxies.use(facts, members);
    facts.listen(this);
    facts.listen(enums);
    facts.listen(serialization);
    facts.listen(providers);
    facts.listen(new TaskExceptions(members));
  }

  public Members members() { return members; }

  public boolean hasSignatures() { return demands.contains(Demand.SIGNATURES); }

  public boolean hasSimpleNames() { return hasSimpleNames; }

  @Override
  public void reached(VmMethod method) {
    boolean isProgram = program.contains(method.owner());
    use(method.owner());
    if (method.hasCode() && (isProgram || lookUps.areIn(method.owner()))) {
      new ConstantCalls(facts.universe(), method, isProgram ? programRules : libraryRules).scan();
    }
    if (is(method, "java/lang/Class", "getSimpleBinaryName0")) showSimpleNames();
    if (is(method, "java/lang/reflect/Proxy", "invokeDefault")) proxies.askDefaults();
  }

  private static boolean is(VmMethod method, String owner, String name) {
    return method.getName().equals(name) && method.owner().internalName().equals(owner);
  }

  /// A class looks like a top-level one if the class around it is missing.
  private void showSimpleNames() {
    hasSimpleNames = true;
    for (VmType type : List.copyOf(touched)) touchAround(type);
  }

  private void touchAround(VmType type) {
    Nesting nesting = Nesting.of(type);
    touch(nesting.declaringClass(), type);
    touch(nesting.enclosingClass(), type);
  }

  private void touch(VmType type, VmType because) { if (type != null) facts.touch(type, new Reason(because, "reflection shows it")); }

  @Override
  public void instantiated(VmType type) { use(type); }

  @Override
  public void literal(VmType type) { use(type); }

  /// Tables of members mention types that mention others; without this, one look-up would bring in whole libraries.
  private void use(VmType type) { if (program.declares(type) && known.add(type)) examine(type); }

  @Override
  public void touched(VmType type) {
    if (type.isArray() || type.isPrimitive()) return;
    touched.add(type);
    if (hasSimpleNames) touchAround(type);
    if (program.countsWhenMentioned(type)) known.add(type);
    if ((type.accessFlags() & ANNOTATION) != 0) annotationTypes.add(type);
    examine(type);
  }

  /// Holds for all classes of the class path.
  void demand(Demand demand) {
    if (!demands.add(demand)) return;
    if (demand == Demand.NAMES) availableByName().forEach(this::nameable);
    if (demand == Demand.STREAM_NAMES) availableByName().forEach(this::streamable);
    if (demand == Demand.SERVICES) providers.all();
    if (demand == Demand.SERIALIZATION) serialization.ask();
    if (demand == Demand.PROXIES) interfaceLists.forEach(proxies::add);
    for (VmType type : List.copyOf(known)) examine(type);
    for (VmType type : List.copyOf(annotationTypes)) examine(type);
  }

  private Stream<String> availableByName() { return program.names().stream().filter(program::isAvailableByName); }

  private boolean demands(Demand first, Demand second) { return demands.contains(first) && demands.contains(second); }

  /// A broken class fails when it is asked for, as on other virtual machines.
  private void nameable(String internalName) {
    try {
      VmType type = facts.universe().classOrNull(internalName);
      if (type != null) facts.initialize(type, "any class of the class path may be asked for by name");
      else noteUnloadable(internalName);
    } catch (BadClassFile e) {
      // Class.forName does not find it.
    }
  }

  private void streamable(String internalName) {
    try {
      VmType type = facts.universe().classOrNull(internalName);
      if (type != null) serialization.add(type, "an object stream may name it");
    } catch (BadClassFile e) {
      // The stream's reader does not find it.
    }
  }

  /// A class that is there and cannot be loaded fails otherwise than one that is absent.
  private void noteUnloadable(String name) {
    String element = name.startsWith("[") ? Descriptors.internalName(name.substring(name.lastIndexOf('[') + 1)) : name;
    if (program.names().contains(element)) unloadable.put(element, facts.universe().failureOfClass(element));
  }

  /// Why classes of the class path that may be asked for cannot be loaded, by internal name.
  public Map<String, LinkageFailure> unloadable() { return unloadable; }

  private void examine(VmType type) {
    if (demands.contains(Demand.ANNOTATIONS) && annotationTypes.contains(type)) annotationType(type);
    if (!known.contains(type)) return;
    if (NEED_TABLES.stream().anyMatch(demands::contains)) members.describe(type);
    if (demands.contains(Demand.FIELDS) || demands.contains(Demand.SERIALIZATION)) facts.initialize(type, new Reason(type, "reflection uses its fields"));
    if (demands.contains(Demand.METHODS)) describeSupertypes(type);
    if (demands(Demand.METHODS, Demand.INVOKE)) callMethods(type);
    if (demands(Demand.RECORDS, Demand.INVOKE)) callAccessors(type);
    if (demands(Demand.CONSTRUCTORS, Demand.CONSTRUCT)) callConstructors(type);
    if (demands.contains(Demand.ANNOTATIONS)) annotations(type);
    if (demands.contains(Demand.SIGNATURES)) nested(type);
    if (demands.contains(Demand.PROXIES) && type.isInterface()) proxies.add(List.of(type));
  }

  /// Class.getMethods() goes up to the library.
  private void describeSupertypes(VmType type) {
    if (type.superType() != null) members.describe(type.superType());
    for (VmType each : type.interfaces()) members.describe(each);
    if (type.superType() != null && !known.contains(type.superType())) describeSupertypes(type.superType());
    for (VmType each : type.interfaces()) if (!known.contains(each)) describeSupertypes(each);
  }

  private void callMethods(VmType type) {
    for (VmMethod method : type.methods()) {
      boolean isAnnotated = !method.annotations().isEmpty();
      if (!method.isConstructor() && program.isAvailable(type, method.getName(), isAnnotated)) members.call(method);
    }
  }

  private void callAccessors(VmType type) {
    for (Declarations.Member component : Declarations.read(type.file()).components()) {
      VmMethod accessor = type.method(component.name(), "()" + component.descriptor());
      if (accessor != null) members.call(accessor);
    }
  }

  private void callConstructors(VmType type) { for (VmMethod method : type.methods()) if (method.isConstructor()) members.call(method); }

  private void annotations(VmType type) {
    if (!annotated.add(type)) return;
    AnnotationUses uses = new AnnotationUses(type.file());
    Declarations declarations = Declarations.read(type.file());
    uses.add(declarations.attributes());
    declarations.fields().forEach(member -> uses.add(member.attributes()));
    declarations.methods().forEach(member -> uses.add(member.attributes()));
    declarations.components().forEach(member -> uses.add(member.attributes()));
    for (String descriptor : uses.types()) {
      VmType used = facts.universe().typeOrNull(descriptor);
      if (used != null) enums.mentioned(used, type);
    }
  }

  /// Its objects are proxies; what it says of itself decides how it is used.
  private void annotationType(VmType type) {
    members.describe(type);
    annotations(type);
    proxies.add(List.of(type));
  }

  private void nested(VmType type) {
    Nesting nesting = Nesting.of(type);
    List<String> names = new ArrayList<>(nesting.declaredClasses());
    names.addAll(nesting.permittedSubclasses());
    names.addAll(nesting.nestMembers());
    for (String name : names) touch(facts.universe().classOrNull(name), type);
  }

  // --- calls with constant operands

  /// The class of this binary name, null when there is none.
  VmType named(String name) {
    if (name.indexOf('/') >= 0 || name.isEmpty()) return null;
    String internalName = name.replace('.', '/');
    VmType type = internalName.startsWith("[") && !Descriptors.isField(internalName) ? null : facts.universe().classOrNull(internalName);
    if (type == null) {
      noteUnloadable(internalName);
      return null;
    }
    facts.literal(type, "Class.forName(\"" + name + "\")");
    facts.initialize(type, "Class.forName(\"" + name + "\")");
    return type;
  }

  /// A program's class may be found by its bundle name, with or without a locale.
  void bundle(String base) {
    String internalName = base.replace('.', '/');
    for (String name : program.names()) {
      if (!name.equals(internalName) && !name.startsWith(internalName + "_")) continue;
      VmType type = named(name.replace('/', '.'));
      if (type != null) constructor(type, List.of());
    }
  }

  /// A metadata file names it: as [#bundle], and it may be the JDK's.
  void declaredBundle(String base) {
    bundle(base);
    VmType type = program.names().contains(base.replace('.', '/')) ? null : named(base);
    if (type != null) constructor(type, List.of());
  }

  /// A metadata file names it.
  void declaredSerializable(VmType type) { serialization.add(type, "metadata in META-INF/native-image has it as serializable"); }

  void service(VmType service) { providers.add(service); }

  /// The program has an array of these somewhere: a proxy may be meant.
  void interfaces(List<VmType> interfaces) {
    if (!interfaceLists.add(interfaces) || !demands.contains(Demand.PROXIES)) return;
    proxies.add(interfaces);
  }

  void proxy(List<VmType> interfaces) { proxies.add(interfaces); }

  void all(Demand demand, VmType type) {
    if (type.isArray() || type.isPrimitive()) return;
    if (known.contains(type) || program.declares(type)) {
      // One class of the program leads to others soon: their superclasses, their fields' types.
      demand(demand);
    } else {
      members.describe(type);
      if (demand == Demand.FIELDS) facts.initialize(type, new Reason(type, "reflection uses its fields"));
      if (demand == Demand.RECORDS) callAccessors(type);
    }
  }

  void constructor(VmType type, List<VmType> parameters) {
    VmMethod constructor = type.isArray() || type.isPrimitive() ? null : type.method("<init>", descriptor(parameters) + "V");
    if (constructor != null) members.call(constructor);
  }

  private static String descriptor(List<VmType> parameters) {
    StringBuilder text = new StringBuilder("(");
    for (VmType each : parameters) text.append(each.descriptor());
    return text.append(')').toString();
  }

  /// `parameters` null: any.
  void methods(VmType type, String name, List<VmType> parameters) {
    for (VmType each = type; each != null; each = each.superType()) methodsOf(each, name, parameters);
  }

  private void methodsOf(VmType type, String name, List<VmType> parameters) {
    if (type.isArray() || type.isPrimitive()) return;
    String start = parameters == null ? "(" : descriptor(parameters);
    for (VmMethod method : type.methods()) {
      if (method.getName().equals(name) && method.descriptor().startsWith(start)) members.call(method);
    }
    for (VmType each : type.interfaces()) methodsOf(each, name, parameters);
  }

  void field(VmType type, String name) {
    for (VmType each = type; each != null; each = each.superType()) fieldOf(each, name);
  }

  private void fieldOf(VmType type, String name) {
    for (VmField field : type.fields()) if (field.getName().equals(name)) members.show(field);
    for (VmType each : type.interfaces()) fieldOf(each, name);
  }

  static boolean isEnum(VmType type) { return (type.accessFlags() & ENUM) != 0; }

  static boolean isOverridable(VmMethod method) { return !Modifier.isStatic(method.accessFlags()) && !Modifier.isPrivate(method.accessFlags()); }
}

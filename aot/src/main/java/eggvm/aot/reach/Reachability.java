package eggvm.aot.reach;

import eggvm.aot.graph.ImageObject;
import eggvm.aot.graph.LinkageFailure;
import eggvm.aot.graph.ObjectConstant;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.flow.MethodFlow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import jdk.vm.ci.meta.JavaConstant;

/// Collects facts until nothing new follows. `because` is the VmMethod, VmType or VmField that demands the fact, a [Reason], or a String that
/// names a root. Facts may be added before, between and after calls of [#run]. One thread.
public final class Reachability {
  private static final String INTRINSIC = "Leggvm/vm/contract/Intrinsic;";

  private final Universe universe;
  private final Map<VmType, TypeFacts> types = new LinkedHashMap<>();
  private final Map<VmMethod, Reason> methods = new LinkedHashMap<>();
  private final Map<VmField, Reason> fields = new LinkedHashMap<>();
  private final Map<VmType, Reason> touched = new HashMap<>();
  private final Map<VmType, Reason> instantiated = new HashMap<>();
  private final Map<VmMethod, Integer> directSites = new HashMap<>();
  private final Map<VmMethod, Integer> virtualSites = new HashMap<>();
  private final Set<String> strings = new TreeSet<>();
  private final List<Unresolved> unresolved = new ArrayList<>();
  private final List<ReachListener> listeners = new ArrayList<>();
  private final HeldObjects held = new HeldObjects(this);
  private final Places places = new Places(this);
  private final Deque<VmMethod> work = new ArrayDeque<>();
  private final Deque<Runnable> untold = new ArrayDeque<>();
  private Map<Call, VmMethod> throwers = Map.of();
  private final Map<VmMethod, Call> shownAs = new HashMap<>();
  private Set<VmType> distrusted = Set.of();
  private Predicate<VmMethod> supplied = method -> method.hasAnnotation(INTRINSIC);
  private Predicate<VmMethod> cut = method -> false;
  private BranchFacts branchFacts = BranchFacts.DEFAULT;

  public Reachability(Universe universe) { this.universe = universe; }

  public Universe universe() { return universe; }

  public void listen(ReachListener listener) { listeners.add(listener); }

  /// Methods that the compiler supplies besides those with `@Intrinsic`: reached, but neither their code nor their being native counts.
  public void supplied(Predicate<VmMethod> more) { supplied = supplied.or(more); }

  public void branchFacts(BranchFacts facts) { branchFacts = facts; }

  Places places() { return places; }

  HeldObjects held() { return held; }

  /// These methods are left out of the image even if something calls them.
  public void cut(Predicate<VmMethod> more) { cut = cut.or(more); }

  /// Compiled, and called with arguments that nobody sees. A constructor or instance method does not make its class have instances.
  public void reach(VmMethod method, Object because) {
    places.of(method).open();
    reachFrom(method, because);
  }

  /// Compiled and called from code that is scanned.
  void reachFrom(VmMethod method, Object because) {
    if (cut.test(method) || method.owner().isHost() || methods.putIfAbsent(method, Reason.of(because)) != null) return;
    touch(method.owner(), new Reason(method, "declares it"));
    work.add(method);
    tell(each -> each.reached(method));
  }

  /// Called on an object, which with its arguments nobody sees: reaches what each type with instances selects; nothing, even of a final method, while there are
  /// no instances.
  public void callVirtually(VmMethod resolved, Object because) {
    noteVirtual(resolved, because);
    places.openCall(resolved, because);
  }

  /// Called on an object by code that is scanned.
  void noteVirtual(VmMethod resolved, Object because) {
    if (of(resolved.owner()).virtualCalls.putIfAbsent(resolved, because) == null) touch(resolved.owner(), because);
  }

  /// The type has a Class object, and with it everything above it.
  public void touch(VmType type, Object because) {
    TypeFacts facts = of(type);
    if (facts.touched || type.isHost()) return;
    facts.touched = true;
    touched.put(type, Reason.of(because));
    Reason below = new Reason(type, "is below it");
    if (type.superType() != null) touch(type.superType(), below);
    for (VmType each : type.interfaces()) touch(each, below);
    if (type.isArray()) touch(type.componentType(), new Reason(type, "has it as component"));
    places.openForLinker(type);
    tell(each -> each.touched(type));
  }

  /// Instances exist; an array type: arrays are made. Implies [#initialize].
  public void instantiate(VmType type, Object because) {
    TypeFacts facts = of(type);
    if (facts.instantiated || type.isHost() || type.isPrimitive()) return;
    if (type.isInterface() || !type.isArray() && type.isAbstract()) return;
    facts.instantiated = true;
    Reason reason = Reason.of(because);
    instantiated.put(type, reason);
    initialize(type, reason);
    for (VmType each : facts.supertypes(this)) {
      TypeFacts above = of(each);
      above.instantiatedBelow.add(type);
      for (DispatchSite site : List.copyOf(above.coneCalls.values())) site.receive(type);
    }
    tell(each -> each.instantiated(type));
  }

  /// The initialisers that run at first use (JVMS 5.5).
  public void initialize(VmType type, Object because) {
    touch(type, because);
    TypeFacts facts = of(type);
    if (facts.initialized || type.isArray() || type.isPrimitive()) return;
    facts.initialized = true;
    Reason own = new Reason(type, "is initialised");
    VmMethod initializer = type.pendingInitializer();
    if (initializer != null) reach(initializer, own);
    type.initialValues().forEach((field, value) -> constant(field, value, own));
    type.openedFields().forEach(places::open);
    if (type.isInterface()) return;
    if (type.superType() != null) initialize(type.superType(), own);
    initializeInterfaces(type, own);
  }

  private void constant(VmField field, JavaConstant value, Reason because) {
    if (!(value instanceof ObjectConstant object)) return;
    if (object.value() instanceof ImageObject) {
      held.mayBeRead(field, fields.containsKey(field));
      return;
    }
    places.open(field);
    if (object.isClass()) literal((VmType) object.value(), because);
    else if (object.isString()) string((String) object.value(), because);
  }

  private void initializeInterfaces(VmType type, Reason because) {
    for (VmType each : type.interfaces()) {
      if (each.declaresDefaultMethods()) initialize(each, because);
      initializeInterfaces(each, because);
    }
  }

  /// Something asks at run time whether an object is of the type.
  public void test(VmType type, Object because) {
    touch(type, because);
    of(type).tested = true;
  }

  /// The Class object itself is used.
  public void literal(VmType type, Object because) {
    touch(type, because);
    if (of(type).literal) return;
    of(type).literal = true;
    tell(each -> each.literal(type));
  }

  /// Read or written by reflection.
  public void use(VmField field, Object because) {
    places.open(field);
    useFrom(field, because);
  }

  /// Reflection may write it.
  public void open(VmField field) { places.open(field); }

  void useFrom(VmField field, Object because) {
    if (field.owner().isHost() || fields.putIfAbsent(field, Reason.of(because)) != null) return;
    touch(field.owner(), because);
    if (field.isStatic()) held.read(field);
    tell(each -> each.used(field));
  }

  public void string(String literal, Object because) {
    if (strings.add(literal)) places.open(literal);
    instantiate(universe.string(), because);
  }

  /// What calls run that find no method; see [FailingDispatch].
  void throwers(Map<Call, VmMethod> made) { throwers = made; }

  /// Stack traces show `thrower` as a method of the receiver's class.
  void shownAs(VmMethod thrower, Call call) { shownAs.put(thrower, call); }

  Call shownAs(VmMethod method) { return shownAs.get(method); }

  /// Null: the call finds a method, or nobody asked.
  VmMethod thrower(Call call) { return throwers.get(call); }

  /// See [InterfaceTrust].
  void distrust(Set<VmType> interfaces) { distrusted = interfaces; }

  boolean isDistrusted(VmType type) { return distrusted.contains(type); }

  void countCall(VmMethod resolved, boolean dispatched) { (dispatched ? virtualSites : directSites).merge(resolved, 1, Integer::sum); }

  void unresolved(VmMethod user, int bci, LinkageFailure failure) { unresolved.add(new Unresolved(user, bci, failure)); }

  /// Listeners hear from [#run] only, never in the middle of a change.
  private void tell(Consumer<ReachListener> news) { for (ReachListener each : listeners) untold.add(() -> news.accept(each)); }

  /// Follows every new fact to its end.
  public void run() {
    while (true) {
      if (places.passOne()) continue;
      VmMethod method = work.poll();
      if (method != null) scan(method);
      else if (!untold.isEmpty()) untold.poll().run();
      else return;
    }
  }

  private void scan(VmMethod method) {
    if (!method.hasCode() || isSupplied(method)) return;
    MethodScanner scanner = new MethodScanner(this, method, branchFacts);
    scanner.scan();
    new MethodFlow<>(method, new PlaceValues(places, method), scanner::isSeen).run();
  }

  /// Runs, numbers and colours; the universe answers from the result from now on.
  public World freeze() {
    run();
    World world = new World(this);
    universe.freeze(world);
    return world;
  }

  public boolean isReached(VmMethod method) { return methods.containsKey(method); }

  public boolean isTouched(VmType type) { return touched.containsKey(type); }

  public boolean isInstantiated(VmType type) { return instantiated.containsKey(type); }

  public boolean isSupplied(VmMethod method) { return supplied.test(method); }

  /// The way from a root to a class, field or method, one step a line, such as `java.util.Formatter.<init>()`; parameters may be left out.
  public String explain(String member) { return new Explanation(this).of(member); }

  TypeFacts of(VmType type) { return types.computeIfAbsent(type, TypeFacts::new); }

  Map<VmType, TypeFacts> types() { return types; }

  Map<VmMethod, Reason> methods() { return methods; }

  Map<VmField, Reason> fields() { return fields; }

  /// invokestatic and invokespecial by the method they run.
  Map<VmMethod, Integer> directSites() { return directSites; }

  /// invokevirtual and invokeinterface by the method they resolve to.
  Map<VmMethod, Integer> virtualSites() { return virtualSites; }

  Set<String> strings() { return strings; }

  List<Unresolved> unresolved() { return unresolved; }

  /// Null for a root's own String.
  Reason reason(Object fact) {
    if (fact instanceof VmMethod method) return methods.get(method);
    if (fact instanceof VmField field) return fields.get(field);
    Reason made = instantiated.get(fact);
    return made != null ? made : touched.get(fact);
  }
}

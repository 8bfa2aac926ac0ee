package eggvm.aot.reflect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.aot.classfile.HostSource;
import eggvm.aot.classfile.JarSource;
import eggvm.aot.classfile.JrtSource;
import eggvm.aot.classfile.LayeredSource;
import eggvm.aot.classfile.TransformedSource;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.metadata.Entry;
import eggvm.aot.metadata.Entry.Access;
import eggvm.aot.reach.Reachability;
import eggvm.vm.type.Invoker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes available by reflection follows from the calls in reached code. Each program is a class with a `main` of its own.
class AvailabilityTest {
  private static final String SOURCE = """
      package p;
      class Target { int f; static int g; Target() {} Target(int x) {} void m() {} void m(int x) {} private static void s() {} }
      class Never { Never() {} void m() {} }
      interface Face { int call(int x) throws java.io.IOException; }
      @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) @interface Mark { String value(); }
      class None { public static void main(String[] a) { new Target().m(); } }
      class ConstantMethod { public static void main(String[] a) throws Exception { Target.class.getDeclaredMethod("m", int.class).invoke(null); } }
      class ThroughVariable { public static void main(String[] a) throws Exception { Class<?> c = Class.forName("p.Target"); c.getDeclaredConstructor(int.class).newInstance(1); } }
      class AnyMethod { public static void main(String[] a) throws Exception { Object o = new Target(); o.getClass().getDeclaredMethods()[0].invoke(o); } }
      class LookUpOnly { public static void main(String[] a) { Object o = new Target(); o.getClass().getDeclaredMethods(); } }
      class AnyName { public static void main(String[] a) throws Exception { Class.forName(a[0]); } }
      class AfterBranch { public static void main(String[] a) throws Exception { Class.forName(a.length == 0 ? "p.Target" : a[0]); } }
      class Proxied { public static void main(String[] a) { java.lang.reflect.Proxy.newProxyInstance(null, new Class<?>[] {Face.class}, null); } }
      @Mark("x") class Annotated { public static void main(String[] a) { Annotated.class.getAnnotation(Mark.class); } }
      class Library { public static void main(String[] a) throws Exception { String.class.getMethod("length").invoke("x"); } }
      class Above { Above() {} }
      class Kept extends Above implements java.io.Serializable { int state; transient int gone; private void writeObject(java.io.ObjectOutputStream o) {} void other() {} }
      class Writes { public static void main(String[] a) throws Exception { new java.io.ObjectOutputStream(null).writeObject(new Kept()); } }
      class Made extends Above implements java.io.Serializable { Made(int x) {} private Made(long x) {} }
      record Empty() implements java.io.Serializable {}
      record Filled(int x, String s) implements java.io.Serializable { Filled(int x) { this(x, null); } }
      class WritesRecords { public static void main(String[] a) throws Exception { new java.io.ObjectOutputStream(null).writeObject(new Object[] {new Empty(), new Filled(1)}); } }
      class Below extends Made { Below() { super(1); } }
      class WritesBelow { public static void main(String[] a) throws Exception { new java.io.ObjectOutputStream(null).writeObject(new Below()); } }
      class ThroughLibrary { public static void main(String[] a) throws Exception { Class.forName("sun.misc.Unsafe"); } }
      class Defaults { interface Twice { int once(); default int twice() { return 2 * once(); } }
        public static void main(String[] a) throws Throwable {
          Object o = java.lang.reflect.Proxy.newProxyInstance(null, new Class<?>[] {Twice.class}, null); java.lang.reflect.InvocationHandler.invokeDefault(o, null); } }
      class AnyProxy { static void make(Class<?>... all) { java.lang.reflect.Proxy.newProxyInstance(null, all, null); } public static void main(String[] a) { make(Face.class, Runnable.class); } }
      """;
  /// Of the library only these have code here.
  private static final Set<String> NOT_CUT = Set.of("java/lang/Object", "sun/misc/Unsafe", "java/lang/reflect/InvocationHandler", "java/lang/reflect/Proxy");

  @TempDir static Path folder;

  private Universe universe;
  private ReflectionData data;
  private Reachability reach;
  private DeclaredAvailability declared;

  @BeforeAll
  static void compile() throws IOException {
    Path file = Files.writeString(folder.resolve("Program.java"), SOURCE);
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), file.toString()));
  }

  private void analyse(String program) throws IOException { analyse(program, List.of()); }

  private void analyse(String program, List<Entry> metadata) throws IOException {
    JarSource own = new JarSource(folder);
    TransformedSource classes = new TransformedSource(new LayeredSource(own, new JrtSource()), List.of());
    try (InputStream invoker = Invoker.class.getResourceAsStream("Invoker.class")) {
      classes.add("eggvm/vm/type/Invoker", invoker.readAllBytes());
    }
    universe = new Universe(classes, new HostSource());
    reach = new Reachability(universe);
    reach.cut(method -> method.owner().module() != null && !NOT_CUT.contains(method.owner().internalName()));
    ProgramClasses all = new ProgramClasses(new TreeSet<>(own.classNames()), "p/" + program, text -> false);
    Availability availability = new Availability(reach, all, new Providers(Map.of()), new Proxies(classes));
    declared = new DeclaredAvailability(reach, availability, metadata);
    LibraryNeeds needs = new LibraryNeeds(reach, availability.members(), all);
    reach.reach(type(program).method("main", "([Ljava/lang/String;)V"), "main");
    reach.initialize(type(program), "main");
    data = new InvokerClasses(reach, classes).complete(availability, needs);
  }

  private VmType type(String name) { return universe.classOrNull("p/" + name); }

  private boolean isCallable(String type, String method, String descriptor) {
    return data.invokerIndexOf(type(type).method(method, descriptor)) >= 0;
  }

  @Test
  void aProgramWithoutReflectionPaysNothing() throws IOException {
    analyse("None");
    assertEquals(0, data.described().size() + data.some().size() + data.invokers().size());
  }

  @Test
  void aConstantLookUpMakesJustThatMemberAvailable() throws IOException {
    analyse("ConstantMethod");
    assertTrue(isCallable("Target", "m", "(I)V"));
    assertFalse(isCallable("Target", "m", "()V"));
    assertFalse(data.described().contains(type("Target")));
  }

  @Test
  void constantsAreFollowedThroughVariables() throws IOException {
    analyse("ThroughVariable");
    assertTrue(isCallable("Target", "<init>", "(I)V"));
    assertFalse(isCallable("Target", "<init>", "()V"));
    assertFalse(reach.isTouched(type("Never")));
  }

  @Test
  void anUnknownMethodMayBeAnyOfAClassInTheImage() throws IOException {
    analyse("AnyMethod");
    assertTrue(isCallable("Target", "m", "()V"));
    assertTrue(isCallable("Target", "m", "(I)V"));
    assertTrue(isCallable("Target", "s", "()V"));
    assertFalse(reach.isTouched(type("Never")));
  }

  @Test
  void lookingUpWithoutCallingCostsTablesOnly() throws IOException {
    analyse("LookUpOnly");
    assertTrue(data.described().contains(type("Target")));
    assertTrue(data.shows(type("Target").method("s", "()V")));
    assertFalse(isCallable("Target", "s", "()V"));
  }

  @Test
  void aComputedNameMayBeThatOfAnyClass() throws IOException {
    analyse("AnyName");
    assertTrue(reach.isTouched(type("Never")));
    analyse("AfterBranch");
    assertTrue(reach.isTouched(type("Never")));
  }

  @Test
  void aProxyForConstantInterfacesIsMade() throws IOException {
    analyse("Proxied");
    assertTrue(data.shows(type("Face").method("call", "(I)I")));
    VmType proxy = universe.classOrNull("p/$Proxy0");
    assertTrue(proxy.isSubtypeOf(type("Face")));
    assertTrue(reach.isInstantiated(proxy));
  }

  @Test
  void interfacesThatStandTogetherSomewhereHaveAProxy() throws IOException {
    analyse("AnyProxy");
    assertTrue(data.shows(universe.classOrNull("java/lang/Runnable").method("run", "()V")));
    assertTrue(data.shows(type("Face").method("call", "(I)I")));
  }

  @Test
  void objectStreamsUseStateAndProtocolAndTheConstructorAbove() throws IOException {
    analyse("Writes");
    assertTrue(isCallable("Kept", "writeObject", "(Ljava/io/ObjectOutputStream;)V"));
    assertFalse(isCallable("Kept", "other", "()V"));
    assertTrue(data.shows(type("Kept").field("state", "I")));
    assertTrue(isCallable("Above", "<init>", "()V"));
    assertFalse(reach.isInstantiated(type("Above")));
  }

  @Test
  void aSerializableClassNeedsAnAccessibleConstructorAbove() throws IOException {
    analyse("WritesBelow");
    assertTrue(data.shows(type("Made").method("<init>", "(I)V")));
    assertFalse(isCallable("Made", "<init>", "(I)V"));
  }

  @Test
  void recordsAreReadByTheirCanonicalConstructors() throws IOException {
    analyse("WritesRecords");
    assertTrue(isCallable("Empty", "<init>", "()V"));
    assertTrue(isCallable("Filled", "<init>", "(ILjava/lang/String;)V"));
    assertFalse(isCallable("Filled", "<init>", "(I)V"));
  }

  @Test
  void constantsInTheLibraryCountToo() throws IOException {
    analyse("ThroughLibrary");
    VmType unsafe = universe.classOrNull("sun/misc/Unsafe");
    assertTrue(data.shows(unsafe.field("memoryAccessWarned", "Z")));
    assertFalse(data.shows(unsafe.field("theUnsafe", "Lsun/misc/Unsafe;")));
  }

  @Test
  void annotationTypesGetProxies() throws IOException {
    analyse("Annotated");
    assertTrue(data.described().contains(type("Mark")));
    assertTrue(universe.classOrNull("p/$Proxy0").isSubtypeOf(type("Mark")) || universe.classOrNull("p/$Proxy1").isSubtypeOf(type("Mark")));
  }

  private static Entry.Type entry(String condition, String type, Set<Access> access, Entry.Method... methods) {
    return new Entry.Type(condition, type, access, List.of(methods), List.of("f"));
  }

  @Test
  void whatMetadataDeclaresIsAvailable() throws IOException {
    analyse("None", List.of(
        entry(null, "p.Target", Set.of(), new Entry.Method("m", List.of("int")), new Entry.Method("gone", null), new Entry.Method("m", List.of("no.Class"))),
        entry(null, "p.Never", Set.of(Access.allDeclaredConstructors)),
        entry(null, "p.NotThere", Set.of(Access.allDeclaredMethods)),
        new Entry.Proxy(null, List.of("p.Face")),
        new Entry.Proxy(null, List.of("p.NotThere"))));
    assertTrue(isCallable("Target", "m", "(I)V"));
    assertFalse(isCallable("Target", "m", "()V"));
    assertTrue(data.described().contains(type("Target")));
    assertTrue(data.shows(type("Target").field("f", "I")));
    assertTrue(isCallable("Never", "<init>", "()V"));
    assertTrue(reach.isInstantiated(type("Never")));
    assertTrue(universe.classOrNull("p/$Proxy0").isSubtypeOf(type("Face")));
  }

  @Test
  void declaredAccessHoldsForTheWholeClass() throws IOException {
    analyse("None", List.of(entry(null, "p.Target", Set.of(Access.allDeclaredMethods)), entry(null, "p.Above", Set.of(Access.unsafeAllocated)),
        entry(null, "p.Kept", Set.of(Access.serializable)), entry(null, "p.Annotated[]", Set.of())));
    assertTrue(isCallable("Target", "s", "()V") && isCallable("Target", "m", "()V"));
    assertFalse(isCallable("Target", "<init>", "()V"));
    assertTrue(reach.isInstantiated(type("Above")));
    assertTrue(isCallable("Kept", "writeObject", "(Ljava/io/ObjectOutputStream;)V"));
    assertTrue(isCallable("Above", "<init>", "()V"));
    assertTrue(reach.isInstantiated(universe.classOrNull("[Lp/Annotated;")));
  }

  @Test
  void aConditionIsMetWhenItsTypeIsInTheImage() throws IOException {
    List<Entry> metadata = List.of(
        entry("p.Target", "p.Never", Set.of()), entry("p.Kept", "p.Above", Set.of()), entry("java.lang.Object", "p.Annotated", Set.of()),
        new Entry.Resource("p.Target", "java.base", Pattern.compile("x")), new Entry.Resource("p.Kept", "java.base", Pattern.compile("y")));
    analyse("None", metadata);
    assertTrue(reach.isTouched(type("Never")) && reach.isTouched(type("Annotated")));
    assertFalse(reach.isTouched(type("Above")));
    assertEquals(List.of(metadata.get(3)), declared.resources());
  }

  @Test
  void defaultMethodsOfProxiesRunWhenSomethingAsks() throws IOException {
    analyse("Defaults");
    VmType face = universe.classOrNull("p/Defaults$Twice");
    assertTrue(reach.isReached(face.method("twice", "()I")));
    assertTrue(data.invokerIndexOf(face.method("twice", "()I")) >= 0);
    VmMethod run = Arrays.stream(data.invokerOf(face).methods()).filter(m -> m.getName().equals("invokeDefault")).findFirst().orElseThrow();
    assertFalse(run.isAbstract());
  }

  @Test
  void aLibraryMethodThatConstantsNameIsCallable() throws IOException {
    analyse("Library");
    VmMethod length = universe.string().method("length", "()I");
    assertTrue(data.shows(length));
    assertTrue(data.invokerIndexOf(length) >= 0);
    assertFalse(data.shows(universe.string().method("isEmpty", "()Z")));
  }
}

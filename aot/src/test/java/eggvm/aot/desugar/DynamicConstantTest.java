package eggvm.aot.desugar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/// Constants and call sites that javac does not write; the same class, as it is and desugared, must behave alike.
class DynamicConstantTest implements Opcodes {
  private static final String LOOKUP = "Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;";
  private static final String OWN = Type.getInternalName(Bootstraps.class);
  private static final String OBJECT = "Ljava/lang/Object;";

  public static class Parent {
    public String name() {
      return "parent";
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(DynamicConstantTest.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] classFile = classes.get(name.replace('.', '/'));
      if (classFile == null) throw new ClassNotFoundException(name);
      return defineClass(name, classFile, 0, classFile.length);
    }
  }

  private interface Subject {
    Object call() throws Throwable;
  }

  private final Set<String> warnings = new TreeSet<>();

  /// A class with `Object run()` of this body, loaded twice: as it is and desugared.
  private Subject[] both(Consumer<Code> body, MethodNode... others) throws Exception {
    ClassNode node = new ClassNode();
    node.version = V21;
    node.access = ACC_PUBLIC | ACC_SUPER;
    node.name = "p/Subject";
    node.superName = Type.getInternalName(Parent.class);
    node.methods.add(Rewrite.method(ACC_PUBLIC, "<init>", "()V", code -> code.load(Code.OBJECT, 0).construct(node.superName, "()V").op(RETURN)));
    node.methods.add(Rewrite.method(ACC_PUBLIC, "name", "()Ljava/lang/String;", code -> code.constant("child").op(ARETURN)));
    node.methods.add(Rewrite.method(ACC_PUBLIC, "run", "()Ljava/lang/Object;", body));
    node.methods.addAll(List.of(others));
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    Map<String, byte[]> classes = new TreeMap<>(Map.of(node.name, writer.toByteArray()));
    Desugarer desugarer = new Desugarer(name -> classes.getOrDefault(name, bytes(name)));
    Map<String, byte[]> desugared = HotSpotForm.of(classes, desugarer);
    assertNotNull(desugared.get(node.name));
    warnings.addAll(desugarer.warnings());
    return new Subject[] {load(classes), load(desugared)};
  }

  private static byte[] bytes(String name) {
    try (var in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Subject load(Map<String, byte[]> classes) throws Exception {
    Class<?> type = new Loader(classes).loadClass("p.Subject");
    Object subject = type.getConstructor().newInstance();
    var run = type.getMethod("run");
    return () -> {
      try {
        return run.invoke(subject);
      } catch (java.lang.reflect.InvocationTargetException e) {
        throw e.getCause();
      }
    };
  }

  private static ConstantDynamic constant(String method, String name, String type, Object... arguments) {
    String rest =
        switch (method) {
          case "getStaticFinal" -> arguments.length == 1 ? "Ljava/lang/Class;)" + OBJECT : ")" + OBJECT;
          case "invoke" -> "Ljava/lang/invoke/MethodHandle;[Ljava/lang/Object;)" + OBJECT;
          case "explicitCast" -> OBJECT + ")" + OBJECT;
          case "primitiveClass" -> ")Ljava/lang/Class;";
          case "enumConstant" -> ")Ljava/lang/Enum;";
          case "fieldVarHandle" -> "Ljava/lang/Class;Ljava/lang/Class;)Ljava/lang/invoke/VarHandle;";
          case "arrayVarHandle" -> "Ljava/lang/Class;)Ljava/lang/invoke/VarHandle;";
          default -> ")" + OBJECT;
        };
    Handle bootstrap = new Handle(H_INVOKESTATIC, "java/lang/invoke/ConstantBootstraps", method, "(" + LOOKUP + rest, false);
    return new ConstantDynamic(name, type, bootstrap, arguments);
  }

  private static ConstantDynamic own(String method, String rest, String name, String type, Object... arguments) {
    return new ConstantDynamic(name, type, new Handle(H_INVOKESTATIC, OWN, method, "(" + LOOKUP + rest, false), arguments);
  }

  private static Consumer<Code> returning(ConstantDynamic constant) {
    return code -> {
      code.add(new LdcInsnNode(constant));
      Type type = Type.getType(constant.getDescriptor());
      if (Primitives.isPrimitive(type)) Primitives.box(code, type);
      code.op(ARETURN);
    };
  }

  private Object same(ConstantDynamic constant) throws Throwable {
    Subject[] both = both(returning(constant));
    Object expected = both[0].call();
    assertEquals(expected, both[1].call());
    return expected;
  }

  private Throwable sameFailure(ConstantDynamic constant) throws Throwable {
    Subject[] both = both(returning(constant));
    Throwable expected = assertThrows(Throwable.class, both[0]::call);
    Throwable first = assertThrows(Throwable.class, both[1]::call);
    assertEquals(expected.getClass(), first.getClass());
    assertSame(first, assertThrows(Throwable.class, both[1]::call));
    return expected;
  }

  @Test
  void simpleConstants() throws Throwable {
    assertNull(same(constant("nullConstant", "_", "Ljava/lang/String;")));
    for (String type : "I J Z B C S F D V".split(" ")) assertEquals(true, ((Class<?>) same(constant("primitiveClass", type, "Ljava/lang/Class;"))).isPrimitive());
    assertEquals(Thread.State.RUNNABLE, same(constant("enumConstant", "RUNNABLE", "Ljava/lang/Thread$State;")));
    assertEquals(Integer.MAX_VALUE, same(constant("getStaticFinal", "MAX_VALUE", "I")));
    assertEquals(Long.MIN_VALUE, same(constant("getStaticFinal", "MIN_VALUE", "J", Type.getType(Long.class))));
    assertEquals(true, same(constant("getStaticFinal", "TRUE", "Ljava/lang/Boolean;")));
  }

  @Test
  void explicitCasts() throws Throwable {
    assertEquals((byte) -56, same(constant("explicitCast", "_", "B", 200)));
    assertEquals(true, same(constant("explicitCast", "_", "Z", 3)));
    assertEquals(false, same(constant("explicitCast", "_", "Z", 4)));
    assertEquals('A', same(constant("explicitCast", "_", "C", 65)));
    assertEquals((short) -1, same(constant("explicitCast", "_", "S", 65535)));
    assertEquals(5L, same(constant("explicitCast", "_", "J", 5)));
    assertEquals("s", same(constant("explicitCast", "_", "Ljava/lang/CharSequence;", "s")));
    assertTrue(sameFailure(constant("explicitCast", "_", "Ljava/lang/Integer;", "s")) instanceof ClassCastException || !warnings.isEmpty());
  }

  @Test
  void invokedConstants() throws Throwable {
    Handle listOf = new Handle(H_INVOKESTATIC, "java/util/List", "of", "([Ljava/lang/Object;)Ljava/util/List;", true);
    assertEquals(List.of("a", 1, 2L), same(constant("invoke", "_", "Ljava/util/List;", listOf, "a", 1, 2L)));
    Handle joined = new Handle(H_INVOKESTATIC, OWN, "joined", "(Ljava/lang/String;[Ljava/lang/String;)Ljava/lang/String;", false);
    assertEquals("", same(constant("invoke", "_", OBJECT, joined, "-")));
    assertEquals("a-b", same(constant("invoke", "_", "Ljava/lang/String;", joined, "-", "a", "b")));
    Handle sum = new Handle(H_INVOKESTATIC, "java/lang/Long", "sum", "(JJ)J", false);
    ConstantDynamic five = constant("invoke", "_", "J", sum, 2, 3);
    assertEquals(5L, same(five));
    assertEquals(8L, same(constant("invoke", "_", "J", sum, five, 3L)));
    assertEquals(6L, same(constant("invoke", "_", OBJECT, sum, five, 1)));
    Handle length = new Handle(H_INVOKEVIRTUAL, "java/lang/String", "length", "()I", false);
    assertEquals(3, same(constant("invoke", "_", "I", length, "abc")));
    Handle charAt = new Handle(H_INVOKEINTERFACE, "java/lang/CharSequence", "charAt", "(I)C", true);
    assertEquals('b', same(constant("invoke", "_", "C", charAt, "abc", 1)));
    Handle parse = new Handle(H_INVOKESTATIC, "java/lang/Integer", "parseInt", "(Ljava/lang/String;)I", false);
    assertEquals(BootstrapMethodError.class, sameFailure(constant("invoke", "_", "I", parse, "x")).getClass());
    Handle field = new Handle(H_GETSTATIC, OWN, "notFinal", "I", false);
    assertEquals(3, same(constant("invoke", "_", "I", field)));
  }

  @Test
  void constantIsMadeOnce() throws Throwable {
    Handle make = new Handle(H_NEWINVOKESPECIAL, "java/util/ArrayList", "<init>", "()V", false);
    for (Subject each : both(returning(constant("invoke", "_", "Ljava/util/ArrayList;", make)))) assertSame(each.call(), each.call());
  }

  @Test
  void failures() throws Throwable {
    assertTrue(sameFailure(constant("getStaticFinal", "notFinal", "I", Type.getObjectType(OWN))) instanceof IncompatibleClassChangeError);
    assertEquals(BootstrapMethodError.class, sameFailure(constant("enumConstant", "GONE", "Ljava/lang/Thread$State;")).getClass());
    assertEquals(BootstrapMethodError.class, sameFailure(own("failing", ")" + OBJECT, "x", OBJECT)).getClass());
  }

  @Test
  void unknownBootstrapsRunLate() throws Throwable {
    assertEquals("Subject x CharSequence [1, s]", same(own("described", "[Ljava/lang/Object;)" + OBJECT, "x", "Ljava/lang/CharSequence;", 1, "s")));
    assertTrue(warnings.toString().contains("Bootstraps.described"), warnings.toString());
    for (Subject each : both(returning(own("counted", "I)I", "x", "I", 1)))) assertEquals(each.call(), each.call());
  }

  @Test
  void varHandleConstants() throws Throwable {
    for (Subject each : both(returning(constant("arrayVarHandle", "_", "Ljava/lang/invoke/VarHandle;", Type.getType("[I"))))) {
      assertEquals(List.of(int[].class, int.class), ((VarHandle) each.call()).coordinateTypes());
    }
  }

  @Test
  void concatenationConstants() throws Throwable {
    String bootstrap = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;";
    Handle concat = new Handle(H_INVOKESTATIC, "java/lang/invoke/StringConcatFactory", "makeConcatWithConstants", bootstrap, false);
    Object[] arguments = {"<\1\2\2\2\2\2>", "a\1\2b", 1, 2.5f, -3L, Type.getType("Ljava/lang/String;")};
    Subject[] both =
        both(code -> code.integer(7).add(new InvokeDynamicInsnNode("x", "(I)Ljava/lang/String;", concat, arguments)).op(ARETURN));
    assertEquals(both[0].call(), both[1].call());
    assertEquals("<7a\1\2b12.5-3class java.lang.String>", both[1].call());
  }

  /// HotSpot creates such a lambda, but fails to call it: its handle wants the owner, the lambda gives the superclass.
  @Test
  void methodReferenceToSuper() throws Throwable {
    String metafactory =
        "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;";
    Handle lambda = new Handle(H_INVOKESTATIC, "java/lang/invoke/LambdaMetafactory", "metafactory", metafactory, false);
    Handle parent = new Handle(H_INVOKESPECIAL, Type.getInternalName(Parent.class), "name", "()Ljava/lang/String;", false);
    Object[] arguments = {Type.getMethodType("()Ljava/lang/Object;"), parent, Type.getMethodType("()Ljava/lang/String;")};
    Subject[] both =
        both(code -> code.load(Code.OBJECT, 0).add(new InvokeDynamicInsnNode("get", "(Lp/Subject;)Ljava/util/function/Supplier;", lambda, arguments)).op(ARETURN));
    assertEquals("parent", ((Supplier<?>) both[1].call()).get());
  }

  @Test
  @SuppressWarnings("unchecked")
  void scalaDeserialisesItsLambdas() throws Throwable {
    String alternative = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;";
    Handle lambda = new Handle(H_INVOKESTATIC, "java/lang/invoke/LambdaMetafactory", "altMetafactory", alternative, false);
    Handle concat = new Handle(H_INVOKESTATIC, OWN, "joined", "(Ljava/lang/String;[Ljava/lang/String;)Ljava/lang/String;", false);
    Object[] arguments = {Type.getMethodType("(Ljava/lang/Object;)Ljava/lang/Object;"), concat, Type.getMethodType("([Ljava/lang/String;)Ljava/lang/String;"), 1};
    Handle scala = new Handle(H_INVOKESTATIC, "scala/runtime/LambdaDeserialize", "bootstrap", "()Ljava/lang/invoke/CallSite;", false);
    String serialized = "Ljava/lang/invoke/SerializedLambda;";
    var restore =
        Rewrite.method(ACC_PRIVATE | ACC_STATIC, "$deserializeLambda$", '(' + serialized + ')' + OBJECT, code ->
            code.load(Code.OBJECT, 0).add(new InvokeDynamicInsnNode("lambdaDeserialize", '(' + serialized + ')' + OBJECT, scala, concat)).op(ARETURN));
    Subject[] both =
        both(code -> code.constant("-").add(new InvokeDynamicInsnNode("apply", "(Ljava/lang/String;)Ljava/util/function/Function;", lambda, arguments)).op(ARETURN), restore);
    Object copy = copy(both[1].call());
    assertEquals("a-b", ((Function<Object, Object>) copy).apply(new String[] {"a", "b"}));
  }

  private static Object copy(Object value) throws Exception {
    var bytes = new java.io.ByteArrayOutputStream();
    new java.io.ObjectOutputStream(bytes).writeObject(value);
    ClassLoader loader = value.getClass().getClassLoader();
    var in =
        new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray())) {
          @Override
          protected Class<?> resolveClass(java.io.ObjectStreamClass description) throws ClassNotFoundException {
            return Class.forName(description.getName(), false, loader);
          }
        };
    return in.readObject();
  }

  @Test
  void unknownCallSiteFailsWhenReached() throws Throwable {
    String bootstrap = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;";
    Handle link = new Handle(H_INVOKESTATIC, OWN, "link", bootstrap, false);
    Subject[] both = both(code -> code.integer(7).add(new InvokeDynamicInsnNode("site", "(I)Ljava/lang/Object;", link)).op(ARETURN));
    Error error = assertThrows(BootstrapMethodError.class, both[1]::call);
    assertTrue(error.getMessage().contains("Bootstraps.link") && error.getMessage().contains("site(I)"), error.getMessage());
    assertEquals(1, warnings.size());
  }
}

package eggvm.aot.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/// Every linkage outcome is compared with the JVM that runs the test: one instruction per generated class, executed there, asked for here.
class LinkageTest implements Opcodes {
  private static final String[] CALLERS = {"p/A", "p/Same", "q/Other", "q/Sub", "p/A$Nested"};
  private static final int[] VISIBILITIES = {ACC_PUBLIC, ACC_PROTECTED, 0, ACC_PRIVATE};
  private final List<String> differences = new ArrayList<>();
  private int linked;
  private int failed;

  @Test
  void fieldsLinkAsOnHotSpot() {
    for (String caller : CALLERS) {
      for (int opcode = GETSTATIC; opcode <= PUTFIELD; opcode++) {
        for (String holder : new String[] {"p/A", "q/Sub", "p/I", "p/Hidden", "p/Missing"}) {
          for (String field : fieldNames()) checkField(caller, opcode, holder, field);
        }
      }
    }
    assertAgreement(150, 900);
  }

  @Test
  void methodsLinkAsOnHotSpot() {
    for (String caller : CALLERS) {
      for (int opcode = INVOKEVIRTUAL; opcode <= INVOKEINTERFACE; opcode++) {
        for (String holder : new String[] {"p/A", "q/Sub", "p/I", "p/Abstract", "p/Hidden", "p/Missing", "java/lang/String"}) {
          for (String method : methodNames()) {
            // HotSpot names the stub that it puts into the abstract class.
            if (opcode == INVOKESTATIC && holder.equals("p/Abstract") && method.equals("abstractly")) continue;
            checkMethod(caller, opcode, holder, method, false);
            checkMethod(caller, opcode, holder, method, true);
          }
        }
      }
    }
    assertAgreement(100, 400);
  }

  @Test
  void classesLinkAsOnHotSpot() {
    for (String caller : CALLERS) {
      for (String type : new String[] {"p/A", "p/I", "p/Abstract", "p/Hidden", "[Lp/Hidden;", "[Lp/A;", "p/Missing", "[[Lp/Missing;", "java/util/ImmutableCollections", "q/Enumish",
          "bad/ExtendsInterface", "bad/ExtendsFinal", "bad/ImplementsClass", "bad/ExtendsMissing", "bad/ExtendsHidden", "bad/ImplementsHidden", "bad/Loop", "bad/ExtendsSealed", "bad/ImplementsSealed", "bad/ExtendsSealedInterface", "bad/OverridesFinal", "bad/HiddenExtension"}) {
        check(caller, NEW, code -> { if (!type.startsWith("[")) code.visitTypeInsn(NEW, type); else code.visitInsn(ACONST_NULL); }, type);
        check(caller, ANEWARRAY, code -> { code.visitInsn(ICONST_0); code.visitTypeInsn(ANEWARRAY, type); }, type);
        check(caller, INSTANCEOF, code -> { code.visitLdcInsn(""); code.visitTypeInsn(INSTANCEOF, type); code.visitInsn(POP); code.visitInsn(ACONST_NULL); }, type);
        check(caller, LDC, code -> code.visitLdcInsn(org.objectweb.asm.Type.getObjectType(type)), type);
      }
    }
    assertAgreement(50, 50);
  }

  private static List<String> fieldNames() {
    List<String> names = new ArrayList<>(List.of("absent", "constant", "wrongType", "finalStatic", "finalInstance"));
    for (int visibility : VISIBILITIES) names.addAll(List.of("static" + visibility, "instance" + visibility));
    return names;
  }

  private static List<String> methodNames() {
    List<String> names = new ArrayList<>(List.of("absent", "abstractly", "byDefault", "hashCode"));
    for (int visibility : VISIBILITIES) names.addAll(List.of("static" + visibility, "instance" + visibility));
    return names;
  }

  private void checkField(String caller, int opcode, String holder, String field) {
    String descriptor = field.equals("wrongType") ? "J" : "Ljava/lang/Object;";
    if (descriptor.equals("J")) return;
    check(caller, opcode, code -> {
      if (opcode == GETFIELD || opcode == PUTFIELD) receiver(code, holder);
      if (opcode == PUTSTATIC || opcode == PUTFIELD) code.visitLdcInsn("value");
      code.visitFieldInsn(opcode, holder, field, descriptor);
      if (opcode == PUTSTATIC || opcode == PUTFIELD) code.visitInsn(ACONST_NULL);
    }, field);
  }

  private void checkMethod(String caller, int opcode, String holder, String method, boolean asInterface) {
    String descriptor = method.equals("hashCode") ? "()I" : "()Ljava/lang/Object;";
    check(caller, opcode, code -> {
      if (opcode == INVOKESPECIAL) code.visitVarInsn(ALOAD, 0);
      else if (opcode != INVOKESTATIC) receiver(code, holder);
      code.visitMethodInsn(opcode, holder, method, descriptor, asInterface);
      if (descriptor.endsWith("I")) {
        code.visitInsn(POP);
        code.visitInsn(ACONST_NULL);
      }
    }, method);
  }

  /// An instance of the holder where there can be one; the JVM resolves before it looks at the receiver, so null serves otherwise.
  private static void receiver(MethodVisitor code, String holder) {
    code.visitInsn(ACONST_NULL);
    code.visitTypeInsn(CHECKCAST, holder);
  }

  private void check(String caller, int opcode, Consumer<MethodVisitor> instructions, String what) {
    Assembled world = world(caller, instructions);
    String expected = onHotSpot(world.loader(), caller);
    if (expected.startsWith("java/lang/VerifyError")) return;
    String found = here(world.universe(), caller, opcode);
    if (expected.isEmpty()) linked++;
    else failed++;
    if (!expected.equals(found)) differences.add(caller + " opcode " + opcode + " " + what + "\n    HotSpot: " + expected + "\n    here:    " + found);
  }

  private static String onHotSpot(ClassLoader loader, String caller) {
    try {
      Class<?> type = Class.forName(caller.replace('/', '.'), true, loader);
      Object receiver = type.getConstructor().newInstance();
      type.getMethod("run").invoke(receiver);
      return "";
    } catch (InvocationTargetException e) {
      return e.getCause() instanceof LinkageError error ? text(error) : "";
    } catch (LinkageError e) {
      return text(e);
    } catch (ReflectiveOperationException e) {
      return fail(e);
    }
  }

  private static String text(LinkageError error) {
    String message = String.valueOf(error.getMessage()).replaceAll("unnamed module of loader [^;)]*", "unnamed module of loader 'app'");
    return error.getClass().getName().replace('.', '/') + ": " + message;
  }

  /// The first instruction of `run` with this opcode.
  private static String here(Universe universe, String caller, int opcode) {
    VmType type = universe.classOrNull(caller);
    if (type == null) return "class " + caller + ": " + universe.failureOf("L" + caller + ";");
    VmMethod run = type.method("run", "()Ljava/lang/Object;");
    var code = run.instructions();
    for (int bci = 0; bci < code.codeBytes(); bci = code.next(bci)) {
      int cpi = code.opcode(bci) == opcode ? opcode == LDC ? code.u1(bci + 1) : code.u2(bci + 1) : 0;
      LinkageFailure failure = cpi == 0 ? null : type.constantPool().failure(cpi, opcode, run);
      LinkageFailure cast = code.opcode(bci) == CHECKCAST ? null : failure;
      if (cast != null) return cast.errorInternalName() + ": " + cast.message();
    }
    return "";
  }

  private void assertAgreement(int atLeastLinked, int atLeastFailed) {
    if (!differences.isEmpty()) fail(differences.size() + " differences\n" + String.join("\n", differences.subList(0, Math.min(40, differences.size()))));
    assertTrue(linked >= atLeastLinked && failed >= atLeastFailed, "linked " + linked + ", failed " + failed);
    assertEquals(0, differences.size());
  }

  /// The cast of characters, with `run` added to one of them.
  private static Assembled world(String caller, Consumer<MethodVisitor> instructions) {
    Assembled world = new Assembled();
    String object = "java/lang/Object";
    type(world, caller, instructions, ACC_PUBLIC | ACC_SUPER, "p/A", object, new String[] {"p/I"}, w -> {
      w.visitNestMember("p/A$Nested");
      members(w, "");
    });
    type(world, caller, instructions, ACC_PUBLIC | ACC_SUPER, "p/A$Nested", object, new String[0], w -> w.visitNestHost("p/A"));
    type(world, caller, instructions, ACC_PUBLIC | ACC_SUPER, "p/Same", object, new String[0], w -> {});
    type(world, caller, instructions, ACC_PUBLIC | ACC_SUPER, "q/Other", object, new String[0], w -> {});
    type(world, caller, instructions, ACC_PUBLIC | ACC_SUPER, "q/Sub", "p/A", new String[0], w -> {});
    world.add(ACC_PUBLIC | ACC_INTERFACE | ACC_ABSTRACT, "p/I", object, w -> {
      w.visitField(ACC_PUBLIC | ACC_STATIC | ACC_FINAL, "constant", "Ljava/lang/Object;", null, null);
      w.visitMethod(ACC_PUBLIC | ACC_ABSTRACT, "abstractly", "()Ljava/lang/Object;", null, null);
      body(w, ACC_PUBLIC, "byDefault");
      body(w, ACC_PUBLIC | ACC_STATIC, "static1");
      body(w, ACC_PRIVATE, "instance2");
    });
    world.add(ACC_PUBLIC | ACC_SUPER | ACC_ABSTRACT, "p/Abstract", object, new String[] {"p/I"}, w ->
        w.visitMethod(ACC_PUBLIC | ACC_ABSTRACT, "instance1", "()Ljava/lang/Object;", null, null));
    world.add(ACC_SUPER, "p/Hidden", object, w -> members(w, ""));
    world.add(ACC_INTERFACE | ACC_ABSTRACT, "p/HiddenInterface", object, w -> {});
    world.add(ACC_PUBLIC | ACC_SUPER | ACC_FINAL, "q/Enumish", object, w -> {});
    world.add(ACC_PUBLIC | ACC_SUPER, "bad/ExtendsInterface", "p/I", w -> {});
    world.add(ACC_PUBLIC | ACC_SUPER, "bad/ExtendsFinal", "q/Enumish", w -> {});
    world.add(ACC_PUBLIC | ACC_SUPER, "bad/ImplementsClass", object, new String[] {"p/A"}, w -> {});
    world.add(ACC_PUBLIC | ACC_SUPER, "bad/ExtendsMissing", "p/Missing", w -> {});
    world.add(ACC_PUBLIC | ACC_SUPER, "bad/ExtendsHidden", "p/Hidden", w -> {});
    world.add(ACC_PUBLIC | ACC_SUPER, "bad/ImplementsHidden", object, new String[] {"p/HiddenInterface"}, w -> {});
    world.add(ACC_PUBLIC | ACC_SUPER, "bad/Sealed", object, w -> w.visitPermittedSubclass("bad/Nobody"));
    world.add(ACC_PUBLIC | ACC_INTERFACE | ACC_ABSTRACT, "bad/SealedInterface", object, w -> w.visitPermittedSubclass("bad/Nobody"));
    world.add(ACC_PUBLIC | ACC_SUPER, "bad/ExtendsSealed", "bad/Sealed", w -> {});
    world.add(ACC_PUBLIC | ACC_SUPER, "bad/ImplementsSealed", object, new String[] {"bad/SealedInterface"}, w -> {});
    world.add(ACC_PUBLIC | ACC_INTERFACE | ACC_ABSTRACT, "bad/ExtendsSealedInterface", object, new String[] {"bad/SealedInterface"}, w -> {});
    world.add(ACC_PUBLIC | ACC_INTERFACE | ACC_ABSTRACT, "bad/HiddenExtension", object, new String[] {"p/HiddenInterface"}, w -> {});
    world.add(ACC_PUBLIC | ACC_SUPER, "bad/Final", object, w -> body(w, ACC_PUBLIC | ACC_FINAL, "m"));
    world.add(ACC_PUBLIC | ACC_SUPER, "bad/OverridesFinal", "bad/Final", w -> body(w, ACC_PUBLIC, "m"));
    return world.add(ACC_PUBLIC | ACC_SUPER, "bad/Loop", "bad/Loop", w -> {});
  }

  private static void type(Assembled world, String caller, Consumer<MethodVisitor> instructions, int access, String name, String superName, String[] interfaces, Consumer<ClassWriter> members) {
    world.add(access, name, superName, interfaces, w -> {
      members.accept(w);
      if (!caller.equals(name)) return;
      MethodVisitor code = w.visitMethod(ACC_PUBLIC, "run", "()Ljava/lang/Object;", null, null);
      code.visitCode();
      instructions.accept(code);
      code.visitInsn(POP);
      code.visitInsn(ACONST_NULL);
      code.visitInsn(ARETURN);
      code.visitMaxs(0, 0);
      code.visitEnd();
    });
  }

  private static void members(ClassWriter w, String prefix) {
    for (int visibility : VISIBILITIES) {
      w.visitField(visibility | ACC_STATIC, "static" + visibility, "Ljava/lang/Object;", null, null);
      w.visitField(visibility, "instance" + visibility, "Ljava/lang/Object;", null, null);
      body(w, visibility | ACC_STATIC, "static" + visibility);
      body(w, visibility, "instance" + visibility);
    }
    w.visitField(ACC_PUBLIC | ACC_STATIC | ACC_FINAL, "finalStatic", "Ljava/lang/Object;", null, null);
    w.visitField(ACC_PUBLIC | ACC_FINAL, "finalInstance", "Ljava/lang/Object;", null, null);
    body(w, ACC_PUBLIC, "abstractly");
  }

  private static void body(ClassWriter w, int access, String name) {
    MethodVisitor code = w.visitMethod(access, name, "()Ljava/lang/Object;", null, null);
    code.visitCode();
    code.visitInsn(ACONST_NULL);
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}

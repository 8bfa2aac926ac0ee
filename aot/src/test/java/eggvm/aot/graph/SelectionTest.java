package eggvm.aot.graph;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/// Random hierarchies over three packages: what a call runs, or throws, must be what it runs or throws on the JVM of the test.
class SelectionTest implements Opcodes {
  private static final int HIERARCHIES = 400;
  private static final String[] PACKAGES = {"p", "q", "r"};
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();

  @Test
  void randomHierarchiesSelectAsOnHotSpot() {
    for (int seed = 0; seed < HIERARCHIES; seed++) compare(seed);
    if (!differences.isEmpty()) fail(differences.size() + " differences\n" + String.join("\n", differences.subList(0, Math.min(30, differences.size()))));
    assertTrue(outcomes.keySet().containsAll(Set.of("runs", LinkageFailure.ABSTRACT, LinkageFailure.INCOMPATIBLE, LinkageFailure.ILLEGAL_ACCESS)), outcomes.toString());
    assertTrue(outcomes.get("runs") > 2000, outcomes.toString());
  }

  private void compare(int seed) {
    Hierarchy hierarchy = new Hierarchy(new Random(seed));
    ClassLoader loader = hierarchy.assembled.loader();
    Universe universe = hierarchy.assembled.universe();
    for (String receiver : hierarchy.concrete) {
      for (String holder : hierarchy.names) {
        String expected = onHotSpot(loader, receiver, holder);
        if (expected == null) continue;
        String found = here(universe, receiver, holder);
        outcomes.merge(expected.startsWith("java/") ? expected : "runs", 1, Integer::sum);
        // Known and accepted: see Selection.checked.
        if (found.equals(LinkageFailure.ILLEGAL_ACCESS) && holder.contains("/C")) continue;
        if (!expected.equals(found)) differences.add("seed " + seed + " " + receiver + " through " + holder + "\n    HotSpot: " + expected + "\n    here:    " + found + "\n" + hierarchy);
      }
    }
  }

  /// Null: the receiver is no instance of the holder, or its class does not load.
  private static String onHotSpot(ClassLoader loader, String receiver, String holder) {
    try {
      Class<?> holderClass = loader.loadClass(holder.replace('/', '.'));
      Class<?> receiverClass = loader.loadClass(receiver.replace('/', '.'));
      if (!holderClass.isAssignableFrom(receiverClass)) return null;
      Object object = receiverClass.getConstructor().newInstance();
      return (String) loader.loadClass(holder.replace('/', '.') + "Caller").getMethod("call", Object.class).invoke(null, object);
    } catch (InvocationTargetException e) {
      return e.getCause() instanceof LinkageError error ? error.getClass().getName().replace('.', '/') : fail(e);
    } catch (ReflectiveOperationException e) {
      return fail(e);
    } catch (LinkageError e) {
      return null;
    }
  }

  private static String here(Universe universe, String receiver, String holder) {
    VmType caller = universe.classOrNull(holder + "Caller");
    VmMethod user = caller.method("call", "(Ljava/lang/Object;)Ljava/lang/String;");
    var code = user.instructions();
    for (int bci = 0; bci < code.codeBytes(); bci = code.next(bci)) {
      int opcode = code.opcode(bci);
      if (opcode != INVOKEVIRTUAL && opcode != INVOKEINTERFACE) continue;
      int cpi = code.u2(bci + 1);
      LinkageFailure failure = caller.constantPool().failure(cpi, opcode, user);
      VmType type = universe.classOrNull(receiver);
      VmMethod resolved = failure == null ? caller.constantPool().methodOrNull(cpi, opcode) : null;
      if (failure == null) failure = type.selectionFailure(resolved);
      return failure == null ? type.select(resolved).owner().internalName() : failure.errorInternalName();
    }
    return fail("no call");
  }

  /// Up to four interfaces and six classes that each may declare `m()`; `XCaller` beside X calls it through X.
  private static final class Hierarchy {
    final Assembled assembled = new Assembled();
    final List<String> names = new ArrayList<>();
    final List<String> concrete = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private final Set<String> implementors = new HashSet<>();
    private final Random random;

    Hierarchy(Random random) {
      this.random = random;
      List<String> interfaces = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) interfaces.add(addInterface(interfaces));
      List<String> classes = new ArrayList<>(List.of("java/lang/Object"));
      for (int i = 2 + random.nextInt(5); i > 0; i--) classes.add(addClass(classes, interfaces));
    }

    private String addInterface(List<String> above) {
      String name = PACKAGES[random.nextInt(3)] + "/I" + names.size();
      int access = List.of(ACC_PUBLIC | ACC_ABSTRACT, ACC_PUBLIC, ACC_PUBLIC, ACC_PRIVATE, -1, -1).get(random.nextInt(6));
      add(ACC_PUBLIC | ACC_INTERFACE | ACC_ABSTRACT, name, "java/lang/Object", some(above), access);
      return name;
    }

    private String addClass(List<String> classes, List<String> interfaces) {
      String name = PACKAGES[random.nextInt(3)] + "/C" + names.size();
      boolean isAbstract = random.nextInt(5) == 0;
      int access = List.of(ACC_PUBLIC, ACC_PROTECTED, 0, 0, ACC_PRIVATE, -1, -1, -1, ACC_PUBLIC | (isAbstract ? ACC_ABSTRACT : 0), isAbstract ? ACC_ABSTRACT : -1).get(random.nextInt(10));
      // The deepest class most of the time: overriding shows in chains.
      String superName = classes.get(random.nextInt(3) == 0 ? random.nextInt(classes.size()) : classes.size() - 1);
      String[] implemented = some(interfaces);
      if (implemented.length > 0 || implementors.contains(superName)) {
        implementors.add(name);
        // HotSpot 25 crashes over package-private methods that meet an interface's, and private ones hide defaults there.
        if ((access & ~ACC_ABSTRACT) == 0 || access == ACC_PRIVATE) access = access & ACC_ABSTRACT | ACC_PROTECTED;
      }
      add(ACC_PUBLIC | ACC_SUPER | (isAbstract ? ACC_ABSTRACT : 0), name, superName, implemented, access);
      if (!isAbstract) concrete.add(name);
      return name;
    }

    private String[] some(List<String> from) { return from.stream().filter(n -> random.nextInt(3) == 0).toArray(String[]::new); }

    private void add(int access, String name, String superName, String[] interfaces, int methodAccess) {
      assembled.add(access, name, superName, interfaces, w -> method(w, name, methodAccess));
      String caller = name + "Caller";
      boolean isInterface = (access & ACC_INTERFACE) != 0;
      assembled.add(ACC_PUBLIC | ACC_SUPER, caller, "java/lang/Object", w -> call(w, name, isInterface));
      names.add(name);
      text.add("      " + name + " extends " + superName + " implements " + List.of(interfaces) + " m: " + methodAccess);
    }

    private static void method(ClassWriter w, String name, int access) {
      if (access < 0) return;
      MethodVisitor code = w.visitMethod(access, "m", "()Ljava/lang/String;", null, null);
      if ((access & ACC_ABSTRACT) != 0) return;
      code.visitCode();
      code.visitLdcInsn(name);
      code.visitInsn(ARETURN);
      code.visitMaxs(0, 0);
      code.visitEnd();
    }

    private static void call(ClassWriter w, String holder, boolean isInterface) {
      MethodVisitor code = w.visitMethod(ACC_PUBLIC | ACC_STATIC, "call", "(Ljava/lang/Object;)Ljava/lang/String;", null, null);
      code.visitCode();
      code.visitVarInsn(ALOAD, 0);
      code.visitTypeInsn(CHECKCAST, holder);
      code.visitMethodInsn(isInterface ? INVOKEINTERFACE : INVOKEVIRTUAL, holder, "m", "()Ljava/lang/String;", isInterface);
      code.visitInsn(ARETURN);
      code.visitMaxs(0, 0);
      code.visitEnd();
    }

    @Override
    public String toString() { return String.join("\n", text); }
  }
}

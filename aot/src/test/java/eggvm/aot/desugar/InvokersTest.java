package eggvm.aot.desugar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.aot.desugar.Invokers.MethodRef;
import eggvm.vm.type.Invoker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

class InvokersTest implements Opcodes {
  /// Defines an owner and its invoker, which HotSpot wants named as a nest member.
  private static final class Loader extends ClassLoader {
    Loader() {
      super(InvokersTest.class.getClassLoader());
    }

    Class<?> define(byte[] classFile) {
      return defineClass(null, classFile, 0, classFile.length);
    }
  }


  private static ClassNode owner(int access) {
    ClassNode node = new ClassNode();
    node.version = V21;
    node.access = access;
    node.name = "p/Owner";
    node.superName = "java/lang/Object";
    return node;
  }

  private static void method(ClassNode node, int access, String name, String descriptor, int... opcodes) {
    node.methods.add(
        Rewrite.method(access, name, descriptor, code -> {
          for (int i = 0; i < opcodes.length; i++) {
            if (opcodes[i] >= ILOAD && opcodes[i] <= ALOAD) code.add(new VarInsnNode(opcodes[i], opcodes[++i]));
            else code.op(opcodes[i]);
          }
        }));
  }

  private record Loaded(Invoker invoker, Class<?> owner) {}

  private static Loaded load(ClassNode owner, List<MethodRef> members) throws Exception {
    Map.Entry<String, byte[]> made = Invokers.invoker(write(owner), members, Set.of());
    owner.nestMembers = List.of(made.getKey());
    Loader loader = new Loader();
    Class<?> type = loader.define(write(owner));
    var constructor = loader.define(made.getValue()).getDeclaredConstructor();
    constructor.setAccessible(true);
    return new Loaded((Invoker) constructor.newInstance(), type);
  }

  private static byte[] write(ClassNode node) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    return writer.toByteArray();
  }

  private static Object instance(Class<?> type) throws Exception {
    var constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private static void constructor(ClassNode node) {
    node.methods.add(Rewrite.method(ACC_PUBLIC, "<init>", "()V", code -> code.load(Code.OBJECT, 0).construct("java/lang/Object", "()V").op(RETURN)));
  }

  @Test
  void callsStaticVirtualAndPrivateMethods() throws Exception {
    ClassNode owner = owner(ACC_PUBLIC | ACC_SUPER);
    constructor(owner);
    method(owner, ACC_PUBLIC | ACC_STATIC, "sum", "(JI)J", LLOAD, 0, ILOAD, 2, I2L, LADD, LRETURN);
    method(owner, ACC_PRIVATE, "negate", "(D)D", DLOAD, 1, DNEG, DRETURN);
    method(owner, ACC_PUBLIC, "self", "()Lp/Owner;", ALOAD, 0, ARETURN);
    method(owner, ACC_PRIVATE | ACC_STATIC, "nothing", "(ZBSCF)V", RETURN);
    List<MethodRef> members =
        List.of(new MethodRef("sum", "(JI)J"), new MethodRef("negate", "(D)D"), new MethodRef("self", "()Lp/Owner;"), new MethodRef("nothing", "(ZBSCF)V"));
    Loaded loaded = load(owner, members);
    Object receiver = instance(loaded.owner);
    assertEquals(7L, loaded.invoker.invoke(0, null, new Object[] {3L, 4}));
    assertEquals(-1.5, loaded.invoker.invoke(1, receiver, new Object[] {1.5}));
    assertEquals(receiver, loaded.invoker.invoke(2, receiver, new Object[0]));
    assertNull(loaded.invoker.invoke(3, null, new Object[] {true, (byte) 1, (short) 2, 'c', 1f}));
    assertThrows(IndexOutOfBoundsException.class, () -> loaded.invoker.invoke(4, null, null));
    assertThrows(IndexOutOfBoundsException.class, () -> loaded.invoker.invoke(-1, null, null));
  }

  @Test
  void callsMethodsOfAnInterface() throws Exception {
    ClassNode owner = owner(ACC_PUBLIC | ACC_INTERFACE | ACC_ABSTRACT);
    method(owner, ACC_PUBLIC | ACC_STATIC, "one", "()I", ICONST_1, IRETURN);
    method(owner, ACC_PRIVATE, "two", "()I", ICONST_2, IRETURN);
    method(owner, ACC_PUBLIC, "three", "()I", ICONST_3, IRETURN);
    Loaded loaded = load(owner, List.of(new MethodRef("one", "()I"), new MethodRef("two", "()I"), new MethodRef("three", "()I")));
    Object receiver = java.lang.reflect.Proxy.newProxyInstance(loaded.owner.getClassLoader(), new Class<?>[] {loaded.owner}, (p, m, a) -> 30);
    assertEquals(1, loaded.invoker.invoke(0, null, null));
    assertEquals(2, loaded.invoker.invoke(1, receiver, null));
    assertEquals(30, loaded.invoker.invoke(2, receiver, null));
  }

  @Test
  void numbersManyMembers() throws Exception {
    for (int count : new int[] {0, 15, 16, 17, 700}) {
      ClassNode owner = owner(ACC_PUBLIC | ACC_SUPER);
      List<MethodRef> members = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int value = i;
        owner.methods.add(Rewrite.method(ACC_PUBLIC | ACC_STATIC, "m" + i, "()I", code -> code.integer(value).op(IRETURN)));
        members.add(new MethodRef("m" + i, "()I"));
      }
      Loaded loaded = load(owner, members);
      for (int i = 0; i < count; i++) assertEquals(i, loaded.invoker.invoke(i, null, null));
      assertThrows(IndexOutOfBoundsException.class, () -> loaded.invoker.invoke(count, null, null));
    }
  }

  @Test
  void constructorIsCalledOnTheReceiver() {
    ClassNode owner = owner(ACC_PUBLIC | ACC_SUPER);
    constructor(owner);
    Map.Entry<String, byte[]> made = Invokers.invoker(write(owner), List.of(new MethodRef("<init>", "()V")), Set.of());
    assertEquals("p/Owner$$Invoker", made.getKey());
    MethodNode invoke = HotSpotForm.read(made.getValue()).methods.stream().filter(m -> m.name.equals("invoke")).findFirst().orElseThrow();
    boolean calls = false;
    for (var each : invoke.instructions) {
      boolean special = each instanceof MethodInsnNode call && call.getOpcode() == INVOKESPECIAL && call.owner.equals("p/Owner");
      if (special) calls = each.getPrevious().getOpcode() == CHECKCAST;
    }
    assertTrue(calls);
  }

  private static List<MethodInsnNode> calls(byte[] invoker, String method) {
    MethodNode found = HotSpotForm.read(invoker).methods.stream().filter(m -> m.name.equals(method)).findFirst().orElseThrow();
    List<MethodInsnNode> calls = new ArrayList<>();
    for (var each : found.instructions) if (each instanceof MethodInsnNode call && call.owner.equals("p/Owner")) calls.add(call);
    return calls;
  }

  /// Which HotSpot does not verify: the invoker does not implement the interface.
  @Test
  void defaultMethodsAreCalledWithoutDispatchUnderTheSameNumber() {
    ClassNode owner = owner(ACC_PUBLIC | ACC_INTERFACE | ACC_ABSTRACT);
    method(owner, ACC_PUBLIC | ACC_ABSTRACT, "plain", "()I");
    method(owner, ACC_PUBLIC, "three", "()I", ICONST_3, IRETURN);
    List<MethodRef> members = List.of(new MethodRef("plain", "()I"), new MethodRef("three", "()I"));
    byte[] made = Invokers.invoker(write(owner), members, Set.of(members.get(1))).getValue();
    assertEquals(List.of(INVOKEINTERFACE, INVOKEINTERFACE), calls(made, "invoke").stream().map(MethodInsnNode::getOpcode).toList());
    List<MethodInsnNode> special = calls(made, "invokeDefault");
    assertEquals(1, special.size());
    assertEquals(INVOKESPECIAL, special.getFirst().getOpcode());
    assertEquals("three", special.getFirst().name);
  }

  @Test
  void memberThatDoesNotExistIsRefused() {
    byte[] owner = write(owner(ACC_PUBLIC));
    assertThrows(IllegalArgumentException.class, () -> Invokers.invoker(owner, List.of(new MethodRef("gone", "()V")), Set.of()));
  }
}

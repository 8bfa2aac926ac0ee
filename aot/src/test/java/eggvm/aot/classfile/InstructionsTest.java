package eggvm.aot.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.TreeSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Label;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/// ASM counts the same instructions and the same jump targets.
class InstructionsTest {
  private static final String[] CLASSES = {"java/util/HashMap", "java/lang/Character", "java/util/regex/Pattern", "java/lang/invoke/MethodHandles",
      "java/util/Formatter", "sun/nio/cs/GB18030", "java/util/concurrent/ConcurrentHashMap", "jdk/internal/icu/text/NormalizerBase"};

  @Test
  void instructionsAndTargetsAreThoseOfAsm() {
    Universe universe = new Universe(new JrtSource(), new HostSource());
    int methods = 0;
    for (String name : CLASSES) {
      VmType type = universe.classOrNull(name);
      for (VmMethod method : type.methods()) {
        if (!method.hasCode()) continue;
        methods++;
        assertEquals(asm(new ClassReader(type.file().bytes()), method), own(method), method.symbol());
      }
    }
    assertTrue(methods > 500, "methods: " + methods);
  }

  private record Shape(int instructions, int jumps, int switchCases) {}

  private static Shape own(VmMethod method) {
    Instructions code = method.instructions();
    int[] counts = new int[3];
    Set<Integer> starts = new TreeSet<>();
    Set<Integer> targets = new TreeSet<>();
    for (int bci = 0; bci < code.codeBytes(); bci = code.next(bci)) {
      starts.add(bci);
      boolean isSwitch = code.opcode(bci) == 170 || code.opcode(bci) == 171;
      code.targets(bci, target -> {
        targets.add(target);
        counts[isSwitch ? 2 : 1]++;
      });
      counts[0]++;
    }
    assertTrue(starts.containsAll(targets), "jumps land on instructions");
    return new Shape(counts[0], counts[1], counts[2]);
  }

  private static Shape asm(ClassReader reader, VmMethod method) {
    int[] counts = new int[3];
    reader.accept(new ClassVisitor(Opcodes.ASM9) {
      @Override
      public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        return name.equals(method.getName()) && descriptor.equals(method.descriptor()) ? counter(counts) : null;
      }
    }, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new Shape(counts[0], counts[1], counts[2]);
  }

  private static MethodVisitor counter(int[] counts) {
    return new MethodVisitor(Opcodes.ASM9) {
      @Override public void visitInsn(int opcode) { counts[0]++; }
      @Override public void visitIntInsn(int opcode, int operand) { counts[0]++; }
      @Override public void visitVarInsn(int opcode, int index) { counts[0]++; }
      @Override public void visitTypeInsn(int opcode, String type) { counts[0]++; }
      @Override public void visitFieldInsn(int opcode, String owner, String name, String descriptor) { counts[0]++; }
      @Override public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) { counts[0]++; }
      @Override public void visitInvokeDynamicInsn(String name, String descriptor, org.objectweb.asm.Handle bootstrap, Object... arguments) { counts[0]++; }
      @Override public void visitLdcInsn(Object value) { counts[0]++; }
      @Override public void visitIincInsn(int index, int increment) { counts[0]++; }
      @Override public void visitMultiANewArrayInsn(String descriptor, int dimensions) { counts[0]++; }

      @Override
      public void visitJumpInsn(int opcode, Label label) {
        counts[0]++;
        counts[1]++;
      }

      @Override
      public void visitTableSwitchInsn(int min, int max, Label defaultLabel, Label... labels) {
        counts[0]++;
        counts[2] += 1 + labels.length;
      }

      @Override
      public void visitLookupSwitchInsn(Label defaultLabel, int[] keys, Label[] labels) {
        counts[0]++;
        counts[2] += 1 + labels.length;
      }
    };
  }
}

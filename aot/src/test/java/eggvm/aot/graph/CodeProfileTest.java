package eggvm.aot.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.objectweb.asm.Opcodes.*;

import eggvm.aot.profile.ProfileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

class CodeProfileTest {
  /// `m(I)V` of this shape:
  /// ```
  ///  0 iload_0   1 ifeq 7   4 invokestatic f   7: 7 invokestatic f   10 iload_0   11 ifne 7   14 return
  /// ```
  private static final int IF = 1, FIRST_CALL = 4, SECOND_CALL = 7, LOOP = 11, BESIDE = 10;

  @TempDir Path folder;

  @Test
  void countsLieAtTheirInstructions() throws IOException {
    CodeProfile code = profile("m", "method a/A.m(I)V 2\nbranch 0 1000 0.25\nbranch 1 5000 0.8\ncall f()V 0 750\ncall f()V 1 5000 a/A:0.5\n");
    assertTrue(code.isKnown() && code.isMature());
    assertEquals(0.25, code.getBranchTakenProbability(IF));
    assertEquals(0.8, code.getBranchTakenProbability(LOOP));
    assertEquals(750, code.executions(FIRST_CALL));
    assertEquals(5000, code.executions(SECOND_CALL));
    assertEquals(Map.of("a/A", 0.5), code.receivers(SECOND_CALL));
    assertEquals(1000, code.entries());
    assertEquals(5000, code.mostExecutions());
    assertEquals(-1, code.getBranchTakenProbability(SECOND_CALL));
  }

  @Test
  void aSwitchHasAShareForEachCase() throws IOException {
    CodeProfile code = profile("s", "method a/A.s(I)V 1\nswitch 0 10 0.5 0.2 0.3\n");
    assertArrayEquals(new double[] {0.5, 0.2, 0.3}, code.getSwitchProbabilities(1));
  }

  @Test
  void otherCodeThanThatOfTheRunIsUnknown() throws IOException {
    CodeProfile code = profile("m", "method a/A.m(I)V 3\nbranch 0 1000 0.25\n");
    assertFalse(code.isKnown() || code.isMature());
    assertEquals(-1, code.getBranchTakenProbability(IF));
  }

  @Test
  void whatIsNotInTheProfileRanSeldom() throws IOException {
    CodeProfile code = profile("m", "method a/A.n()V 0\ncall f()V 0 5\n");
    assertTrue(code.isKnown());
    assertEquals(0, code.executions(FIRST_CALL));
  }

  @Test
  void whatTheBuilderMadeRunsAsOftenAsWhatStandsBesideIt() throws IOException {
    CodeProfile code = profile("calls", "method a/A.calls(I)V 1\nbranch 0 100 0.5\ncall f()V 0 50\n");
    assertEquals(CodeProfile.UNSEEN, code.executions(FIRST_CALL));
    assertEquals(50, code.executions(SECOND_CALL));
    assertEquals(50, code.executions(BESIDE));
    assertFalse(profile("$$egg$g", "method a/A.calls(I)V 1\nbranch 0 100 0.5\n").isKnown());
  }

  private CodeProfile profile(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("p"), "egg profile 1\n" + text);
    Universe universe =
        new Assembled()
            .add(ACC_PUBLIC, "a/A", "java/lang/Object", writer -> {
              method(writer.visitMethod(ACC_STATIC, "m", "(I)V", null, null), code -> branches(code, "f"));
              method(writer.visitMethod(ACC_STATIC, "calls", "(I)V", null, null), code -> {
                Label behind = new Label();
                code.visitVarInsn(ILOAD, 0);
                code.visitJumpInsn(IFEQ, behind);
                code.visitMethodInsn(INVOKESTATIC, "a/A", "$$egg$g", "()V", false);
                code.visitLabel(behind);
                code.visitMethodInsn(INVOKESTATIC, "a/A", "f", "()V", false);
                code.visitMethodInsn(INVOKESTATIC, "a/A", "$$egg$g", "()V", false);
                code.visitInsn(RETURN);
              });
              method(writer.visitMethod(ACC_STATIC, "s", "(I)V", null, null), code -> {
                Label end = new Label();
                code.visitVarInsn(ILOAD, 0);
                code.visitLookupSwitchInsn(end, new int[] {1, 2}, new Label[] {end, end});
                code.visitLabel(end);
                code.visitInsn(RETURN);
              });
              method(writer.visitMethod(ACC_STATIC, "f", "()V", null, null), code -> code.visitInsn(RETURN));
              method(writer.visitMethod(ACC_STATIC, "$$egg$g", "()V", null, null), code -> code.visitInsn(RETURN));
            })
            .universe();
    universe.use(ProfileReader.read(file, internalName -> internalName.startsWith("a/")));
    for (VmMethod method : universe.classOrNull("a/A").methods()) if (method.getName().equals(name)) return method.profile();
    throw new IllegalArgumentException(name);
  }

  private static void method(MethodVisitor code, Consumer<MethodVisitor> body) {
    code.visitCode();
    body.accept(code);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void branches(MethodVisitor code, String callee) {
    Label loop = new Label();
    code.visitVarInsn(ILOAD, 0);
    code.visitJumpInsn(IFEQ, loop);
    code.visitMethodInsn(INVOKESTATIC, "a/A", callee, "()V", false);
    code.visitLabel(loop);
    code.visitMethodInsn(INVOKESTATIC, "a/A", callee, "()V", false);
    code.visitVarInsn(ILOAD, 0);
    code.visitJumpInsn(IFNE, loop);
    code.visitInsn(RETURN);
  }
}

package eggvm.aot.desugar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

class DesugarerTest {
  @TempDir Path folder;

  @Test
  void desugaredSamplesPrintTheSame() throws Exception {
    String expected = Child.run(List.of(), Samples.folder(), Samples.MAIN);
    assertTrue(expected.endsWith("end of samples\n"), expected);
    ClassFolder.write(Samples.desugared(Samples.classes()), folder);
    assertEquals(expected, Child.run(List.of(), folder, Samples.MAIN));
  }

  /// These can only be left to the real handles: escaping, chosen at run time, unsupported or mismatched.
  @Test
  void onlyUnusualUsesOfConstantHandlesAreLeft() throws Exception {
    Map<String, byte[]> classes = Samples.classes();
    Desugarer desugarer = Samples.desugarer(classes);
    classes.values().forEach(desugarer::desugar);
    assertEquals(20, desugarer.warnings().size(), String.join("\n", desugarer.warnings()));
  }

  @Test
  void noInvokeDynamicIsLeft() throws Exception {
    for (byte[] each : Samples.desugared(Samples.classes()).values()) {
      ClassNode node = HotSpotForm.read(each);
      for (MethodNode method : node.methods) {
        for (AbstractInsnNode instruction : method.instructions) assertFalse(instruction instanceof InvokeDynamicInsnNode, node.name + '.' + method.name);
      }
    }
  }

  @Test
  void resultDoesNotDependOnOrderOrThreads() throws Exception {
    Map<String, byte[]> classes = JavaBase.CLASSES;
    Map<String, byte[]> inOrder = desugar(classes, false);
    Map<String, byte[]> inParallel = desugar(classes, true);
    assertEquals(inOrder.keySet(), inParallel.keySet());
    inOrder.forEach((name, classFile) -> assertArrayEquals(classFile, inParallel.get(name), name));
  }

  private static Map<String, byte[]> desugar(Map<String, byte[]> classes, boolean parallel) {
    Desugarer desugarer = Samples.desugarer(classes);
    var stream = classes.values().stream();
    var results = (parallel ? stream.parallel() : stream).map(desugarer::desugar).collect(Collectors.toList());
    Map<String, byte[]> all = new TreeMap<>();
    for (Desugarer.Result each : results) {
      all.put(new ClassReader(each.classFile()).getClassName(), each.classFile());
      all.putAll(each.added());
    }
    return all;
  }

  @Test
  void classWithNothingToDoIsReturnedAsItIs() {
    byte[] classFile = JavaBase.CLASSES.get("java/lang/Integer");
    Desugarer.Result result = Samples.desugarer(JavaBase.CLASSES).desugar(classFile);
    assertSame(classFile, result.classFile());
    assertTrue(result.added().isEmpty());
  }

  @Test
  void desugaringAgainChangesNothing() throws Exception {
    Map<String, byte[]> once = Samples.desugared(Samples.classes());
    Desugarer desugarer = Samples.desugarer(once);
    once.forEach((name, classFile) -> assertTrue(classFile == desugarer.desugar(classFile).classFile(), name));
  }
}

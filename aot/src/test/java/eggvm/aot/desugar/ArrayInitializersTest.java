package eggvm.aot.desugar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.vm.type.ArrayLiterals;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/// The samples show that behaviour stays; this shows that something is done, and where nothing should be.
class ArrayInitializersTest {
  @Test
  void onlyInitializersOfLiteralsAreReplaced() throws Exception {
    ClassNode sample = HotSpotForm.read(Samples.desugared(Samples.classes()).get(Samples.PACKAGE + "ArraySample"));
    MethodNode initializer = sample.methods.stream().filter(method -> method.name.equals("<clinit>")).findFirst().orElseThrow();
    Set<String> replaced = new TreeSet<>();
    for (AbstractInsnNode each : initializer.instructions) {
      boolean follows = each instanceof FieldInsnNode && each.getPrevious().getPrevious() instanceof MethodInsnNode call && call.name.equals("make");
      if (follows) replaced.add(((FieldInsnNode) each).name);
    }
    assertEquals(Set.of("WORDS", "MIXED", "ROWS", "NUMBERS", "LONGS", "CHARS", "INT_ROWS"), replaced);
  }

  @Test
  void mostOfAResourceBundleIsData() {
    byte[] before = JavaBase.CLASSES.get("sun/util/resources/TimeZoneNames");
    byte[] after = Samples.desugarer(JavaBase.CLASSES).desugar(before).classFile();
    assertTrue(instructions(after) < instructions(before) / 4, instructions(after) + " of " + instructions(before));
  }

  private static int instructions(byte[] classFile) {
    int count = 0;
    for (MethodNode method : HotSpotForm.read(classFile).methods) {
      for (AbstractInsnNode each : method.instructions) if (each.getOpcode() >= 0) count++;
    }
    return count;
  }

  @Test
  void longTextsAreSeveralParts() {
    String[] strings = new String[70];
    ArrayText text = new ArrayText();
    text.array(ArrayLiterals.STRINGS, strings.length);
    for (int i = 0; i < strings.length; i++) {
      strings[i] = (char) ('a' + i) + "\0\u20ac\u00e4\ud800".repeat(i == 40 ? 2_700 : 300);
      text.string(strings[i]);
    }
    assertTrue(text.parts().size() > 2);
    for (String part : text.parts()) assertTrue(part.chars().allMatch(c -> c < 256) && part.chars().map(c -> c != 0 && c < 0x80 ? 1 : 2).sum() <= 65_535);
    assertArrayEquals(strings, (Object[]) ArrayLiterals.make(text.parts().toArray(String[]::new), new Object[0]));
  }

  @Test
  void holesKeepTheirIdentity() {
    Object hole = new Object();
    ArrayText text = new ArrayText();
    text.array(ArrayLiterals.OBJECT_ROWS, 2);
    text.array(ArrayLiterals.OBJECTS, 2);
    text.hole(0);
    text.nothing();
    text.nothing();
    Object[][] made = (Object[][]) ArrayLiterals.make(text.parts().toArray(String[]::new), new Object[] {hole});
    assertSame(hole, made[0][0]);
    assertFalse(made[0][1] != null || made[1] != null);
  }
}

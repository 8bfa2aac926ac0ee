package eggvm.aot.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class FieldLayoutTest {
  private static final String[] KINDS = {"Z", "B", "C", "S", "I", "F", "J", "D", "Ljava/lang/Object;"};

  @Test
  void fieldsAreAlignedAndNeverOverlap() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      Assembled program = new Assembled();
      String above = "java/lang/Object";
      for (int depth = 0; depth < 5; depth++) {
        String name = "p/C" + depth;
        program.add(Opcodes.ACC_PUBLIC, name, above, w -> {
          for (int i = random.nextInt(6); i > 0; i--) w.visitField(0, "f" + i, KINDS[random.nextInt(KINDS.length)], null, null);
        });
        above = name;
      }
      check(program.universe().classOrNull(above));
    }
  }

  private static void check(VmType type) {
    BitSet taken = new BitSet();
    taken.set(0, 8);
    int fieldBytes = 8;
    for (VmField field : type.getInstanceFields(true)) {
      assertEquals(0, field.offset() % field.bytes(), field + " is aligned");
      assertTrue(taken.get(field.offset(), field.offset() + field.bytes()).isEmpty(), field + " overlaps");
      taken.set(field.offset(), field.offset() + field.bytes());
      fieldBytes += field.bytes();
    }
    assertTrue(type.instanceBytes() >= taken.length() && type.instanceBytes() % 8 == 0);
    assertTrue(type.instanceBytes() - fieldBytes < 8, "holes are filled: " + type.instanceBytes() + " for " + fieldBytes);
  }

  @Test
  void aSubclassFillsTheHoleOfItsSuperclass() {
    Assembled program = new Assembled();
    program.add(Opcodes.ACC_PUBLIC, "p/A", "java/lang/Object", w -> w.visitField(0, "a", "I", null, null));
    program.add(Opcodes.ACC_PUBLIC, "p/B", "p/A", w -> {
      w.visitField(0, "r", "Lp/B;", null, null);
      w.visitField(0, "wide", "J", null, null);
    });
    VmType b = program.universe().classOrNull("p/B");
    assertEquals(12, b.field("r", "Lp/B;").offset());
    assertEquals(16, b.field("wide", "J").offset());
    assertEquals(24, b.instanceBytes());
    assertArrayEquals(new int[] {12}, b.referenceOffsets());
  }

  @Test
  void fieldsOfClassStandBehindTheRunTimeType() {
    Universe universe = new Assembled().universe();
    assertFalse(universe.classType().getInstanceFields(true).length == 0);
    for (VmField field : universe.classType().getInstanceFields(true)) assertTrue(field.offset() >= 80, field.toString());
  }
}

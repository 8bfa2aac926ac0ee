package eggvm.aot.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.aot.graph.Assembled;
import eggvm.aot.graph.MissingClass;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.Reachability;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrokenClassTest {
  private static final String NAME = "java/util/TreeMap";
  private static final byte[] GOOD = new JrtSource().find(NAME);

  private static BadClassFile refused(byte[] bytes) {
    return assertThrows(BadClassFile.class, () -> ClassFile.read(bytes, NAME, "app.jar"));
  }

  @Test
  void aNewerClassFileIsRefusedByName() {
    byte[] bytes = GOOD.clone();
    bytes[7] = 70;
    assertEquals("class java.util.TreeMap in app.jar is broken: its class file version is 70, newer than Java 25 (69)", refused(bytes).getMessage());
  }

  @Test
  void previewClassesOfThisReleaseOnlyAreRead() {
    byte[] bytes = GOOD.clone();
    bytes[4] = bytes[5] = -1;
    assertEquals(0xffff, ClassFile.read(bytes, NAME, "app.jar").minorVersion());
    bytes[7] = 68;
    assertEquals("class java.util.TreeMap in app.jar is broken: it uses preview features of Java 24", refused(bytes).getMessage());
  }

  @Test
  void wrongMagicIsRefused() {
    byte[] bytes = GOOD.clone();
    bytes[0] = 0;
    assertTrue(refused(bytes).getMessage().endsWith("it does not begin with CAFEBABE"));
  }

  @Test
  void anotherClassNameIsRefused() {
    BadClassFile bad = assertThrows(BadClassFile.class, () -> ClassFile.read(GOOD, "p/Other", "app.jar"));
    assertTrue(bad.getMessage().endsWith("it declares class java/util/TreeMap"), bad.getMessage());
  }

  @Test
  void everyTruncationIsRefused() {
    for (int bytes = 0; bytes < GOOD.length; bytes += 97) {
      byte[] cut = Arrays.copyOf(GOOD, bytes);
      assertThrows(BadClassFile.class, () -> explore(cut), "cut after " + bytes);
    }
  }

  @Test
  void mutationsGiveBadClassFileOrNothing() {
    Random random = new Random(1);
    int refused = 0;
    for (int round = 0; round < 600; round++) {
      byte[] bytes = GOOD.clone();
      for (int i = 1 + random.nextInt(4); i > 0; i--) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      try {
        explore(bytes);
      } catch (BadClassFile | MissingClass e) {
        refused++;
      }
    }
    assertTrue(refused > 120, "refused " + refused);
  }

  /// Loads the class and everything it declares, and follows all its code.
  private static void explore(byte[] bytes) {
    Assembled program = new Assembled();
    program.put(NAME, bytes);
    Universe universe = program.universe();
    VmType type = universe.classOrNull(NAME);
    if (type == null) return;
    type.instanceBytes();
    type.nestHost();
    type.annotations();
    Reachability reach = new Reachability(universe);
    reach.cut(method -> method.owner() != type);
    reach.instantiate(type, "test");
    for (var method : type.methods()) {
      method.annotations();
      method.getLineNumberTable();
      reach.reach(method, "test");
    }
    for (var field : type.fields()) field.annotations();
    reach.freeze();
  }
}

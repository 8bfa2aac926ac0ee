package eggvm.hal.acpi;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.hal.Raw;
import eggvm.vm.machine.Memory;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class MadtTest {
  private static final int[] LOCAL = {0, 8, 0, 0, 1, 0, 0, 0};
  private static final int[] IO_APIC = {1, 12, 0, 0, 0, 0, 0xC0, 0xFE, 0, 0, 0, 0};
  private static final int[] TIMER_MOVED = {2, 10, 0, 0, 2, 0, 0, 0, 0, 0};
  private static final int[] LINE_9_LEVEL_LOW = {2, 10, 0, 9, 9, 0, 0, 0, 0x0F, 0};
  private static final int[] LINE_11_LEVEL_HIGH = {2, 10, 0, 11, 11, 0, 0, 0, 0x0D, 0};

  @Test
  void linesOfThePcAtGoWhereTheyHaveBeenMoved() {
    use(LOCAL, IO_APIC, TIMER_MOVED, LINE_9_LEVEL_LOW, LINE_11_LEVEL_HIGH);
    assertEquals(2, Madt.lineOf(0));
    assertEquals(4, Madt.lineOf(4));
    assertEquals(0xFEE0_0000L, Madt.localAddress());
    assertTrue(Madt.hasOldController());
    assertEquals("edge high, level low, level high", kind(4) + ", " + kind(9) + ", " + kind(11));
  }

  private static String kind(int line) { return (Madt.isLevel(line) ? "level " : "edge ") + (Madt.isLowActive(line) ? "low" : "high"); }

  @Test
  void aLineBelongsToTheControllerWithTheHighestFirstLineBelowIt() {
    int[] second = {1, 12, 1, 0, 0, 0x10, 0xC0, 0xFE, 24, 0, 0, 0};
    int[] far = {2, 10, 0, 5, 30, 0, 0, 0, 0, 0};
    use(second, IO_APIC, far);
    assertEquals(0xFEC0_0000L, Madt.controllerOf(4));
    assertEquals(4, Madt.pinOf(4));
    assertEquals(0xFEC0_1000L, Madt.controllerOf(5));
    assertEquals(6, Madt.pinOf(5));
    use(second);
    assertEquals(0, Madt.controllerOf(4));
    assertEquals(-1, Madt.pinOf(4));
  }

  @Test
  void localControllersMayBeElsewhere() {
    use(IO_APIC, new int[] {5, 12, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0});
    assertEquals(1L << 32, Madt.localAddress());
  }

  @Test
  void aBrokenEntryEndsTheTable() {
    use(LOCAL, new int[] {9, 0, 1, 1}, IO_APIC);
    assertEquals(0, Madt.controllerOf(4));
    use(new int[] {1, 40, 0, 0, 0, 0, 0xC0, 0xFE, 0, 0, 0, 0});
    assertEquals(0, Madt.controllerOf(4));
    use(LOCAL, new int[] {2});
    assertEquals(0, Madt.lineOf(0));
  }

  @Test
  void withoutTheTableThereIsNoneToUse() {
    assertFalse(Madt.use(0));
  }

  private static void use(int[]... entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int[] entry : entries) {
      for (int value : entry) bytes.write(value);
    }
    long table = Raw.allocate(44 + bytes.size());
    Memory.putInt(table + 4, 44 + bytes.size());
    Memory.putInt(table + 36, 0xFEE0_0000);
    Memory.putInt(table + 40, 1);
    Raw.put(table + 44, bytes.toByteArray());
    Madt.useTable(table);
  }
}

package eggvm.hal.acpi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eggvm.hal.Raw;
import org.junit.jupiter.api.Test;

class SleepStateTest {
  @Test
  void typeIsReadInEveryEncoding() {
    assertEquals(5, type(0x08, '_', 'S', '5', '_', 0x12, 0x06, 0x04, 0x0A, 5, 0x0A, 5, 0, 0));
    assertEquals(0, type(0x08, '_', 'S', '5', '_', 0x12, 0x06, 0x04, 0, 0, 0, 0));
    assertEquals(1, type(0x08, 0x5C, '_', 'S', '5', '_', 0x12, 0x06, 0x04, 1, 1, 0, 0));
    assertEquals(7, type(0x08, '_', 'S', '5', '_', 0x12, 0x46, 0x00, 0x04, 0x0A, 7, 0x0A, 7));
  }

  @Test
  void mereMentionIsNotADefinition() {
    assertEquals(SleepState.UNKNOWN, type(0x10, '_', 'S', '5', '_', 0x12, 0x06, 0x04, 0, 0));
    assertEquals(SleepState.UNKNOWN, type(0x08, '_', 'S', '4', '_', 0x12, 0x06, 0x04, 0, 0));
    assertEquals(SleepState.UNKNOWN, type(0x08, '_', 'S', '5', '_', 0x12, 0x06, 0x04, 0x70, 0));
  }

  private static int type(int... aml) {
    byte[] block = new byte[80];
    for (int i = 0; i < aml.length; i++) block[30 + i] = (byte) aml[i];
    long address = Raw.allocate(block.length);
    Raw.put(address, block);
    return SleepState.typeOfPowerOff(address, block.length);
  }
}

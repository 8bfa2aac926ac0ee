package eggvm.hal.acpi;

import eggvm.vm.machine.Memory;

/// Reads the package `\_S5` out of a definition block: the only piece of AML that is looked at.
/// ```
/// 08 [5c] "_S5_" 12 length count  [0a] SLP_TYPa  [0a] SLP_TYPb ...
/// ```
/// Source: section 20.2; constants are 0x00, 0x01 or a byte behind 0x0a.
final class SleepState {
  private SleepState() {}

  private static final int NAME = 0x5F35_535F; // "_S5_"
  private static final int NAME_BYTES = 4;
  private static final int NAME_OP = 0x08;
  private static final int ROOT = 0x5C;
  private static final int PACKAGE_OP = 0x12;
  private static final int BYTE_PREFIX = 0x0A;
  private static final int LONGEST_PACKAGE = 16;
  static final int UNKNOWN = -1;

  /// SLP_TYPa, or [#UNKNOWN].
  static int typeOfPowerOff(long blockAddress, int bytes) {
    for (int at = 2; at + NAME_BYTES + LONGEST_PACKAGE <= bytes; at++) {
      long name = blockAddress + at;
      if (Memory.getInt(name) == NAME && isDefinition(name) && at(name + NAME_BYTES) == PACKAGE_OP) {
        return firstElement(name + NAME_BYTES + 1);
      }
    }
    return UNKNOWN;
  }

  private static boolean isDefinition(long name) {
    return at(name - 1) == NAME_OP || at(name - 1) == ROOT && at(name - 2) == NAME_OP;
  }

  private static int firstElement(long lengthAddress) {
    long element = lengthAddress + 1 + (at(lengthAddress) >> 6) + 1;
    int value = at(element);
    if (value == BYTE_PREFIX) return at(element + 1);
    return value <= 1 ? value : UNKNOWN;
  }

  private static int at(long address) { return Memory.getByte(address) & 0xFF; }
}

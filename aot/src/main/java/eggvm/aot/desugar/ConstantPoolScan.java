package eggvm.aot.desugar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Tells from the constant pool alone whether a class may need rewriting; most do not. JVMS 4.4.
final class ConstantPoolScan {
  private ConstantPoolScan() {}

  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int DYNAMIC = 17;
  private static final int INVOKE_DYNAMIC = 18;
  private static final int STRING = 8;
  /// So many string literals may be elements of an array.
  private static final int MANY_STRINGS = 16;
  /// Numbers of arrays may stand in the code alone.
  private static final int MUCH_CODE_BYTES = 8000;
  private static final byte[][] NAMES = {
    bytes("java/lang/invoke/VarHandle"),
    bytes("java/lang/invoke/MethodHandles$Lookup"),
    bytes("java/util/concurrent/atomic/AtomicIntegerFieldUpdater"),
    bytes("java/util/concurrent/atomic/AtomicLongFieldUpdater"),
    bytes("java/util/concurrent/atomic/AtomicReferenceFieldUpdater")
  };

  static boolean mayNeedWork(byte[] classFile) {
    int count = u2(classFile, 8);
    int at = 10;
    int strings = 0;
    for (int index = 1; index < count; index++) {
      int tag = classFile[at];
      if (tag == DYNAMIC || tag == INVOKE_DYNAMIC) return true;
      if (tag == STRING && ++strings >= MANY_STRINGS) return true;
      if (tag == UTF8 && isWanted(classFile, at + 3, u2(classFile, at + 1))) return true;
      if (tag == LONG || tag == DOUBLE) index++;
      at += entryBytes(classFile, at);
    }
    return classFile.length - at >= MUCH_CODE_BYTES;
  }

  /// The name itself, or a descriptor of that type alone.
  private static boolean isWanted(byte[] classFile, int start, int length) {
    boolean descriptor = length > 2 && classFile[start] == 'L' && classFile[start + length - 1] == ';';
    int from = descriptor ? start + 1 : start;
    int to = descriptor ? start + length - 1 : start + length;
    for (byte[] name : NAMES) {
      if (Arrays.equals(classFile, from, to, name, 0, name.length)) return true;
    }
    return false;
  }

  private static int entryBytes(byte[] classFile, int at) {
    return switch (classFile[at]) {
      case UTF8 -> 3 + u2(classFile, at + 1);
      case LONG, DOUBLE -> 9;
      case 7, STRING, 16, 19, 20 -> 3;
      case 15 -> 4;
      case 3, 4, 9, 10, 11, 12, DYNAMIC, INVOKE_DYNAMIC -> 5;
      default -> throw new IllegalArgumentException("constant pool tag " + classFile[at]);
    };
  }

  private static int u2(byte[] classFile, int at) {
    return (classFile[at] & 255) << 8 | classFile[at + 1] & 255;
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.ISO_8859_1);
  }
}

package eggvm.vm.unwind;

import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassInfo;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.start.ImageInfo;
import eggvm.vm.type.Literals;
import java.nio.charset.StandardCharsets;

/// What the tables know of a compiled method.
public final class MethodTable {
  private MethodTable() {}

  private static long entry(int method) { return ImageInfo.methods + (long) method * ImageInfo.METHOD_BYTES; }

  public static long declaringClassAddress(int method) { return Memory.getUnsignedInt(entry(method)); }

  public static Class<?> declaringClass(int method) {
    return (Class<?>) Memory.objectAt(declaringClassAddress(method));
  }

  public static boolean has(int method, int flag) { return (Memory.getInt(entry(method) + 8) & flag) != 0; }

  static boolean isHidden(int method) { return has(method, ImageInfo.METHOD_HIDDEN); }

  private static long nameAddress(int method) {
    return ImageInfo.namePool + Memory.getUnsignedInt(entry(method) + 4);
  }

  static long nameBytesAddress(int method) {
    long address = nameAddress(method);
    return address + Varint.bytes(Varint.read(address));
  }

  static int nameLength(int method) { return Varint.value(Varint.read(nameAddress(method))); }

  /// Compares with an ASCII name; allocates nothing.
  static boolean isNamed(int method, String name) {
    int length = nameLength(method);
    if (length != name.length()) return false;
    long bytes = nameBytesAddress(method);
    for (int i = 0; i < length; i++) {
      if (Memory.getByte(bytes + i) != (byte) name.charAt(i)) return false;
    }
    return true;
  }

  /// Interned, as HotSpot's are.
  public static String name(int method) {
    byte[] bytes = new byte[nameLength(method)];
    long from = nameBytesAddress(method);
    for (int i = 0; i < bytes.length; i++) bytes[i] = Memory.getByte(from + i);
    boolean utf8 = has(method, ImageInfo.METHOD_NAME_UTF8);
    return Literals.intern(new String(bytes, utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
  }

  /// Simple name of the declaring class's source file; null: unknown.
  public static String sourceFile(int method) {
    long info = ClassLayout.link(declaringClassAddress(method), ClassLayout.INFO);
    return info == 0 ? null : (String) Memory.objectAt(Memory.getUnsignedInt(info + ClassInfo.SOURCE_FILE));
  }
}

package eggvm.vm.type;

import eggvm.vm.heap.Allocation;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassInfo;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.unwind.Exceptions;

/// Reads the reflection records of [ClassInfo]. `slot` is the address of a u32 entry, `table` that of a {count, entries...} table, 0: none.
public final class Reflection {
  private Reflection() {}

  /// Address of the entry at `offset` in the class's record; 0: the class has no record.
  public static long slot(Class<?> type, int offset) {
    long info = ClassLayout.link(Memory.addressOf(type), ClassLayout.INFO);
    return info == 0 ? 0 : info + offset;
  }

  /// Address of a table of the class; 0: none.
  public static long table(Class<?> type, int offset) { return address(slot(type, offset)); }

  public static long address(long slot) { return slot == 0 ? 0 : Memory.getUnsignedInt(slot); }

  public static int number(long slot) { return slot == 0 ? 0 : Memory.getInt(slot); }

  public static String string(long slot) { return (String) Memory.objectAt(address(slot)); }

  public static Class<?> type(long slot) { return (Class<?>) Memory.objectAt(address(slot)); }

  public static int count(long table) { return table == 0 ? 0 : Memory.getInt(table); }

  public static long entry(long table, int index, int entryBytes) { return table + 4 + (long) index * entryBytes; }

  /// A table of classes as a new array, empty for 0.
  public static Class<?>[] classes(long table) {
    Class<?>[] found = new Class<?>[count(table)];
    for (int i = 0; i < found.length; i++) found[i] = type(entry(table, i, 4));
    return found;
  }

  /// A blob {u32 bytes, bytes...} as a new array; null when there is none.
  public static byte[] blob(long slot) {
    long blob = address(slot);
    if (blob == 0) return null;
    byte[] bytes = new byte[Memory.getInt(blob)];
    for (int i = 0; i < bytes.length; i++) bytes[i] = Memory.getByte(blob + 4 + i);
    return bytes;
  }

  /// What a failure record {u32 error String, u32 message String} says.
  public static Error failure(long record) { return (Error) Exceptions.linkageError(string(record), string(record + 4)); }

  /// A builder-made caller of this class's methods and constructors; null: none was built.
  public static Invoker newInvoker(Class<?> type) {
    Class<?> invoker = type(slot(type, ClassInfo.INVOKER));
    return invoker == null ? null : (Invoker) Allocation.newInstance(invoker);
  }

  // --- constants that annotations refer to

  /// Number of entries, which is one more than the highest index.
  public static int constantCount(Class<?> type) { return count(table(type, ClassInfo.CONSTANTS)); }

  /// JVMS 4.4 tag; 0: an entry that no annotation uses.
  public static int constantTag(Class<?> type, int index) { return number(constant(type, index)); }

  /// Address of the value's slot.
  public static long constantSlot(Class<?> type, int index) { return constant(type, index) + 4; }

  private static long constant(Class<?> type, int index) {
    long table = table(type, ClassInfo.CONSTANTS);
    if (index < 0 || index >= count(table)) throw new IllegalArgumentException("Constant pool index out of bounds");
    return entry(table, index, 8);
  }
}

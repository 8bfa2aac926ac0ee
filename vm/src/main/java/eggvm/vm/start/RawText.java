package eggvm.vm.start;

import eggvm.vm.contract.HostOnly;
import eggvm.vm.contract.OffsetOf;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;

/// Characters of Latin-1 literals read without any code of the library, whose classes cannot be initialised before there is a heap.
public final class RawText {
  private RawText() {}

  /// 0 on a host JVM, where the library can be asked.
  @OffsetOf(type = "java.lang.String", field = "value")
  private static int valueOffset;

  public static int length(String text) { return valueOffset == 0 ? hostLength(text) : ObjectLayout.arrayLength(value(text)); }

  public static int at(String text, int index) {
    return valueOffset == 0 ? hostAt(text, index) : Memory.getByte(value(text) + ObjectLayout.ARRAY_BASE + index) & 0xFF;
  }

  @HostOnly
  private static int hostLength(String text) { return text.length(); }

  @HostOnly
  private static int hostAt(String text, int index) { return text.charAt(index); }

  private static long value(String text) { return ObjectLayout.reference(Memory.addressOf(text) + valueOffset); }
}

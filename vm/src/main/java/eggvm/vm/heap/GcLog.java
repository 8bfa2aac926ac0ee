package eggvm.vm.heap;

import eggvm.vm.heap.marksweep.DiscoveredReferences;
import eggvm.vm.heap.marksweep.HeapRange;
import eggvm.vm.heap.marksweep.MarkSweepCollector;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import eggvm.vm.start.RawText;

/// Lines on standard error, made in a buffer beside the heap, so that it works in the midst of a collection and on a host JVM.
final class GcLog {
  private GcLog() {}

  private static int length;

  /// Of the collection under way.
  static long usedBefore, dirtyCards;

  /// Amounts in bytes. `holes`: free, but in blocks with live cells, and how many blocks those are.
  static void begin(String kind, String cause) {
    field("gc ", GcFigures.count());
    text(" ");
    text(kind);
    text(" (");
    text(cause);
    field("): used ", usedBefore);
    field(" -> ", Heap.usedBytes());
    field(" free ", Heap.freeBytes());
    field(" holes ", MarkSweepCollector.holeBytes());
    field(" in ", MarkSweepCollector.blocksWithHoles());
    field(" cards ", dirtyCards);
    field(" cleared ", DiscoveredReferences.cleared());
  }

  static void phase(String name, long nanos) { field(name, nanos); }

  static void end() {
    text(" ns");
    line();
  }

  static void field(String name, long value) {
    text(name);
    decimal(value);
  }

  static void text(String text) {
    int characters = RawText.length(text);
    for (int i = 0; i < characters; i++) character((char) RawText.at(text, i));
  }

  private static void character(char c) {
    if (length == HeapRange.textBytes()) flush();
    Memory.putByte(HeapRange.textAddress() + length++, (byte) c);
  }

  static void decimal(long value) {
    if (value < 0) {
      character('-');
      value = -value;
    }
    long divisor = 1;
    while (value / divisor >= 10) divisor *= 10;
    for (; divisor != 0; divisor /= 10) character((char) ('0' + value / divisor % 10));
  }

  static void address(String name, long address) {
    text(name);
    text("0x");
    for (int shift = 60; shift >= 0; shift -= 4) {
      int digit = (int) (address >>> shift) & 15;
      if (digit != 0 || shift == 0 || address >>> shift != 0) character((char) (digit < 10 ? '0' + digit : 'a' + digit - 10));
    }
  }

  static void line() {
    character('\n');
    flush();
  }

  private static void flush() {
    int bytes = length;
    length = 0;
    Machine machine = Machine.current();
    if (machine != null) machine.write(true, HeapRange.textAddress(), bytes);
  }
}

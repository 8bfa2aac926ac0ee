package eggvm.vm.unwind;

import eggvm.vm.heap.RootVisitor;
import eggvm.vm.machine.Memory;
import eggvm.vm.start.Console;
import eggvm.vm.start.Fatal;
import eggvm.vm.type.Classes;

/// Walks physical frames outward from `pc` (a return address) and its `sp`. Return address 0 is the end, also of a fiber that never ran.
public final class Frames {
  private Frames() {}

  /// A walk that prints gives up here: a broken or overflown stack must not fill the console.
  private static final int MAX_PRINTED = 200;

  /// The stub `entryPoll` keeps a method's arguments in its frame, and in the frame's first word a bit for each that is a reference.
  public static final int ENTRY_POLL_BYTES = 128;
  public static final int ENTRY_POLL_ARGUMENTS = 8;
  /// Instead of a number of slots, in that stub's reference map.
  public static final int NAMED_IN_FRAME = 1 << 20;
  private static final int ARGUMENT_REGISTERS = 6;

  /// Address of the word that holds the frame's return address.
  static long returnSlotOf(long site, long sp) { return sp + CallSites.frameBytes(site); }

  /// The same for the frame that stands at `pc`.
  public static long returnSlot(long pc, long sp) { return returnSlotOf(CallSites.find(pc), sp); }

  /// Hands every slot that holds a reference to the visitor. Used during a collection.
  public static void visitReferences(long pc, long sp, RootVisitor visitor) {
    while (pc != 0) {
      long site = CallSites.find(pc);
      if (site < 0) lost(pc, sp);
      visitFrame(CallSites.mapOf(site), sp, visitor);
      long slot = returnSlotOf(site, sp);
      pc = Memory.getLong(slot);
      sp = slot + 8;
    }
  }

  private static void visitFrame(long map, long sp, RootVisitor visitor) {
    map += Varint.bytes(Varint.read(map));
    long slots = Varint.read(map);
    map += Varint.bytes(slots);
    int count = Varint.value(slots);
    if (count == NAMED_IN_FRAME) {
      visitArguments(sp, visitor);
      return;
    }
    for (int first = 0; first < count; first += 8) {
      int bits = Memory.getByte(map++) & 0xFF;
      while (bits != 0) {
        int bit = Integer.numberOfTrailingZeros(bits);
        visitor.visit(sp + 8L * (first + bit));
        bits &= bits - 1;
      }
    }
  }

  /// Physical frames of compiled Java.
  static int count(long pc, long sp) {
    int count = 0;
    for (long site; pc != 0 && (site = CallSites.find(pc)) >= 0; count++) {
      long slot = returnSlotOf(site, sp);
      pc = Memory.getLong(slot);
      sp = slot + 8;
    }
    return count;
  }

  /// Their return addresses, as many as there is room for.
  static void record(long pc, long sp, long[] pcs) {
    for (int i = 0; i < pcs.length; i++) {
      pcs[i] = pc;
      long slot = returnSlotOf(CallSites.find(pc), sp);
      pc = Memory.getLong(slot);
      sp = slot + 8;
    }
  }

  private static void visitArguments(long sp, RootVisitor visitor) {
    int references = Memory.getInt(sp);
    for (int i = 0; i < ARGUMENT_REGISTERS; i++) {
      if ((references >>> i & 1) != 0) visitor.visit(sp + ENTRY_POLL_ARGUMENTS + 8L * i);
    }
  }

  private static void lost(long pc, long sp) {
    Console.text("no call site at pc ");
    Console.hex(pc);
    Console.text(", sp ");
    Console.hex(sp);
    Console.line();
    Fatal.die("a stack walk met a return address that is not in the tables");
  }

  /// For death notes: hidden frames too, nothing allocated, gives up rather than fails.
  public static void print(long pc, long sp) {
    int printed = 0;
    while (pc != 0 && printed < MAX_PRINTED) {
      long site = CallSites.find(pc);
      if (site < 0) {
        Console.text("\tat pc ");
        Console.hex(pc);
        Console.text(" (not compiled Java)");
        Console.line();
        return;
      }
      for (long frame = CallSites.frameOf(site); frame != 0; frame = InlinedFrames.caller(frame)) {
        printFrame(InlinedFrames.method(frame), InlinedFrames.line(frame));
        printed++;
      }
      long slot = returnSlotOf(site, sp);
      pc = Memory.getLong(slot);
      sp = slot + 8;
    }
    if (printed >= MAX_PRINTED) Console.textLine("\t... more");
  }

  private static void printFrame(int method, int line) {
    Console.text("\tat ");
    Console.text(Classes.rawName(MethodTable.declaringClassAddress(method)));
    Console.character('.');
    long name = MethodTable.nameBytesAddress(method);
    int length = MethodTable.nameLength(method);
    for (int i = 0; i < length; i++) Console.character((char) (Memory.getByte(name + i) & 0xFF));
    Console.character('(');
    String file = MethodTable.sourceFile(method);
    Console.text(file == null ? "Unknown Source" : file);
    if (line > 0) {
      Console.character(':');
      Console.decimal(line);
    }
    Console.character(')');
    Console.line();
  }
}

package eggvm.vm.thread;

import eggvm.vm.heap.RootVisitor;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.start.Console;
import eggvm.vm.type.Classes;
import eggvm.vm.unwind.Frames;

/// Every thread with its stack and its locks, on standard error. Allocates nothing and takes no lock but the scheduler's.
/// ```
/// "name" #3 daemon prio=5 parked
///     - waits for <0x12345678> (a java.lang.Object) held by "main"
///     at ...
///     - holds <0x12345678> (a java.lang.Object)
/// ```
final class ThreadDump implements RootVisitor {
  /// Made before it is needed.
  private static ThreadDump dump;

  private Fiber fiber;
  private long lastHeld;

  static void initialize() { dump = new ThreadDump(); }

  /// Under the scheduler's lock.
  static void print() {
    Console.textLine("eggvm: threads");
    for (int id = 1; id <= Threads.highestId(); id++) {
      Fiber each = Threads.byId(id);
      if (each != null && each.thread != null) dump.print(each);
    }
    Console.textLine("eggvm: end of threads");
  }

  private void print(Fiber each) {
    fiber = each;
    lastHeld = 0;
    head();
    waitedFor();
    stack();
  }

  private void head() {
    Console.character('"');
    Console.text(fiber.thread.getName());
    Console.text("\" #");
    Console.decimal(fiber.thread.threadId());
    if (fiber.daemon) Console.text(" daemon");
    Console.text(" prio=");
    Console.decimal(fiber.priority);
    Console.character(' ');
    Console.textLine(state(fiber.state));
  }

  private static String state(int state) {
    if (state == Fiber.RUNNING) return "running";
    if (state == Fiber.READY) return "ready";
    if (state == Fiber.BLOCKED) return "enters a monitor";
    if (state == Fiber.WAITING) return "in Object.wait";
    if (state == Fiber.PARKED) return "parked";
    if (state == Fiber.SLEEPING) return "sleeps";
    if (state == Fiber.READING) return "reads the console";
    if (state == Fiber.LISTENING) return "waits for a device";
    if (state == Fiber.AWAITING) return "awaits an event of the VM";
    return "ends";
  }

  private void waitedFor() {
    Object object = fiber.state == Fiber.PARKED ? ThreadHooks.current().parkBlocker(fiber.thread) : null;
    Monitor monitor = fiber.monitor;
    if (monitor != null) object = monitor.object;
    if (object == null) return;
    Console.text("\t- waits for ");
    name(Memory.addressOf(object));
    if (monitor != null && monitor.owner != null && monitor.owner != fiber) {
      Console.text(" held by \"");
      Console.text(monitor.owner.thread.getName());
      Console.character('"');
    }
    Console.line();
  }

  private static void name(long cellAddress) {
    Console.character('<');
    Console.hex(cellAddress);
    Console.text("> (a ");
    Console.text(Classes.rawName(ObjectLayout.classOf(cellAddress)));
    Console.character(')');
  }

  private void stack() {
    long pc;
    long sp;
    if (fiber == Fiber.current()) {
      Cpu.captureFrame();
      pc = Memory.getLong(fiber.block + ThreadLayout.FRAME_PC);
      sp = Memory.getLong(fiber.block + ThreadLayout.FRAME_SP);
      if (pc != 0) {
        // From the caller's frame on: what this one holds changes while it is shown.
        long slot = Frames.returnSlot(pc, sp);
        pc = Memory.getLong(slot);
        sp = slot + 8;
      }
    } else {
      sp = Memory.getLong(fiber.block + ThreadLayout.SAVED_SP);
      pc = Memory.getLong(sp);
      sp += 8;
    }
    Frames.print(pc, sp);
    Frames.visitReferences(pc, sp, this);
  }

  /// A thread that holds an object's lock has the object on its stack.
  @Override
  public void visit(long slotAddress) {
    long cell = Memory.getLong(slotAddress);
    if (cell == 0 || cell == lastHeld || !Monitors.isHeldBy(fiber, cell)) return;
    lastHeld = cell;
    Console.text("\t- holds ");
    name(cell);
    Console.line();
  }
}

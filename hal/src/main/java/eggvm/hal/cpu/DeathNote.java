package eggvm.hal.cpu;

import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import eggvm.vm.start.Console;
import eggvm.vm.start.Fatal;
import eggvm.vm.start.Phase;
import eggvm.vm.thread.ThreadLayout;
import eggvm.vm.unwind.CallSites;
import eggvm.vm.unwind.Frames;

/// What a fault of the processor leaves on the console; the end of the VM.
/// ```
/// eggvm: fault in phase APP: page fault, error 0x2, address 0x10, pc 0x1001234
///   rax 0x0 rbx ...
///   at ...
/// eggvm: died
/// ```
public final class DeathNote {
  private DeathNote() {}

  private static final int SEARCHED_WORDS = 512;
  private static final int NEAR_BYTES = 1024;
  private static final int PAGE_FAULT = 14;

  private static boolean writing;
  private static long interruptThreadAddress;

  /// The thread block of interrupt handlers. Its stack is that of interrupts, at whose top what was interrupted left its frame; exceptions have
  /// the block too, on stacks of their own.
  public static void use(long interruptThread) { interruptThreadAddress = interruptThread; }

  /// Never returns. A fault while a note is written would only repeat itself: the machine ends there, without marker.
  public static void write(long frameAddress, long faultAddress) {
    if (writing) Machine.current().exit(Fatal.EXIT_STATUS);
    writing = true;
    Console.line();
    cause(frameAddress, faultAddress);
    registers(frameAddress);
    stack(frameAddress);
    Fatal.end(Fatal.EXIT_STATUS);
  }

  private static void cause(long frame, long faultAddress) {
    int vector = Memory.getInt(frame + InterruptFrame.VECTOR);
    Console.text("eggvm: fault in phase ");
    Console.text(Phase.name(Phase.current()));
    Console.text(": ");
    Console.text(Vectors.name(vector));
    value(", error ", Memory.getLong(frame + InterruptFrame.ERROR_CODE));
    if (vector == PAGE_FAULT) value(", address ", faultAddress);
    value(", pc ", Memory.getLong(frame + InterruptFrame.RIP));
    Console.line();
  }

  private static void registers(long frame) {
    register(frame, "  rax ", InterruptFrame.RAX);
    register(frame, " rbx ", InterruptFrame.RBX);
    register(frame, " rcx ", InterruptFrame.RCX);
    register(frame, " rdx ", InterruptFrame.RDX);
    Console.line();
    register(frame, "  rsi ", InterruptFrame.RSI);
    register(frame, " rdi ", InterruptFrame.RDI);
    register(frame, " rbp ", InterruptFrame.RBP);
    register(frame, " rsp ", InterruptFrame.RSP);
    Console.line();
    register(frame, "  r8 ", InterruptFrame.R8);
    register(frame, " r9 ", InterruptFrame.R9);
    register(frame, " r10 ", InterruptFrame.R10);
    register(frame, " r11 ", InterruptFrame.R11);
    Console.line();
    register(frame, "  r12 ", InterruptFrame.R12);
    register(frame, " r13 ", InterruptFrame.R13);
    register(frame, " r14 ", InterruptFrame.R14);
    register(frame, " r15 ", InterruptFrame.R15);
    register(frame, " flags ", InterruptFrame.FLAGS);
    Console.line();
  }

  private static void register(long frame, String label, int offset) { value(label, Memory.getLong(frame + offset)); }

  private static void value(String label, long value) {
    Console.text(label);
    Console.hex(value);
  }

  /// Looks only at the part of the interrupted thread's stack that is mapped: an overflown stack pointer stands in the guard page.
  private static void stack(long frame) {
    long thread = Memory.getLong(frame + InterruptFrame.R15);
    if (thread == 0 || (thread & 7) != 0) return;
    long topAddress = Memory.getLong(thread + ThreadLayout.STACK_TOP);
    long bottom = topAddress - Memory.getLong(thread + ThreadLayout.STACK_BYTES);
    long sp = Memory.getLong(frame + InterruptFrame.RSP) & -8;
    if (thread == interruptThreadAddress) handler(frame, sp, bottom, topAddress);
    else ownStack(frame, sp < bottom ? bottom : sp, topAddress);
  }

  private static void ownStack(long frame, long sp, long topAddress) {
    if (!walkFromNearestCallSite(Memory.getLong(frame + InterruptFrame.RIP), sp, topAddress, 0)) search(sp, topAddress);
  }

  /// The fault was an interrupt handler's, or, on another stack, an exception's, whose caller's frame it has overwritten.
  private static void handler(long frame, long sp, long bottom, long topAddress) {
    if (sp < bottom || sp >= topAddress) {
      Console.textLine("\t(in the handler of an exception)");
      return;
    }
    long interrupted = topAddress - InterruptFrame.BYTES;
    if (!walkFromNearestCallSite(Memory.getLong(frame + InterruptFrame.RIP), sp, topAddress, interrupted + InterruptFrame.handlerReturn())) search(sp, topAddress);
    Console.textLine("\tinterrupted");
    stack(interrupted);
  }

  /// A method's frame has one size at all its call sites, so the next one after the fault serves, when what stands where the
  /// return address should be is one, or is the outermost of a handler.
  private static boolean walkFromNearestCallSite(long pc, long sp, long topAddress, long outermostSlot) {
    for (long near = pc; near < pc + NEAR_BYTES; near++) {
      long site = CallSites.find(near);
      if (site < 0) continue;
      long slot = sp + CallSites.frameBytes(site);
      if (slot >= topAddress || slot != outermostSlot && CallSites.find(Memory.getLong(slot)) < 0) return false;
      Console.textLine("\tshortly before");
      Frames.print(near, sp);
      return true;
    }
    return false;
  }

  /// Calls that have returned leave their traces too: the first frame may be of the past.
  private static void search(long sp, long topAddress) {
    for (int i = 0; i < SEARCHED_WORDS && sp + 8L * i < topAddress; i++) {
      long word = Memory.getLong(sp + 8L * i);
      if (CallSites.find(word) >= 0) {
        Console.textLine("\tperhaps called from");
        Frames.print(word, sp + 8L * i + 8);
        return;
      }
    }
    Console.textLine("\t(no Java frame found on the stack)");
  }
}

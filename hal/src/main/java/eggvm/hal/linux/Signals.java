package eggvm.hal.linux;

import eggvm.hal.cpu.DeathNote;
import eggvm.hal.cpu.InterruptFrame;
import eggvm.vm.contract.EntryPoint;
import eggvm.vm.contract.NoSafepoint;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.machine.PollRequest;
import eggvm.vm.unwind.NullFaults;

/// Faults of the processor arrive as signals, on a stack of their own, and end the VM with a note, but for null checks. So arrive the timer, which asks
/// the running thread to poll, and the terminal's quit key, which wants to see all threads.
/// Source: sigaction(2), sigaltstack(2); the kernel's `struct sigcontext`, which begins 40 bytes into the context.
public final class Signals {
  private Signals() {}

  private static final int QUIT = 3;
  private static final int ILLEGAL_INSTRUCTION = 4;
  private static final int TRAP = 5;
  private static final int BUS_ERROR = 7;
  private static final int ARITHMETIC = 8;
  private static final int SEGMENT = 11;
  private static final int BROKEN_PIPE = 13;
  static final int ALARM = 14;
  private static final long IGNORE = 1;
  /// SA_SIGINFO, SA_RESTORER, SA_ONSTACK, SA_NODEFER: a fault while the note is written must arrive as well.
  private static final long FLAGS = 0x4 | 0x0400_0000 | 0x0800_0000 | 0x4000_0000;
  /// And SA_RESTART: no call into the kernel fails because time passes.
  private static final long ALARM_FLAGS = FLAGS | 0x1000_0000;
  private static final int R15 = 7;
  private static final int REGISTERS = 40;
  private static final int PC = REGISTERS + 8 * 16;
  private static final int ERROR_CODE = REGISTERS + 8 * 19;
  private static final int VECTOR = REGISTERS + 8 * 20;
  private static final int FAULT_ADDRESS = REGISTERS + 8 * 22;

  private static long frameAddress;

  /// `scratchAddress`: room for an [InterruptFrame], also used for the calls made here.
  public static void install(long scratchAddress, long stackAddress, long stackBytes) {
    frameAddress = scratchAddress;
    Memory.putLong(scratchAddress, stackAddress);
    Memory.putLong(scratchAddress + 8, 0);
    Memory.putLong(scratchAddress + 16, stackBytes);
    SystemCalls.signalStack(scratchAddress);
    Memory.putLong(scratchAddress, Cpu.signalHandlerAddress());
    Memory.putLong(scratchAddress + 8, FLAGS);
    Memory.putLong(scratchAddress + 16, Cpu.signalReturnAddress());
    Memory.putLong(scratchAddress + 24, 0);
    SystemCalls.signalAction(ILLEGAL_INSTRUCTION, scratchAddress);
    SystemCalls.signalAction(TRAP, scratchAddress);
    SystemCalls.signalAction(BUS_ERROR, scratchAddress);
    SystemCalls.signalAction(ARITHMETIC, scratchAddress);
    SystemCalls.signalAction(SEGMENT, scratchAddress);
    Memory.putLong(scratchAddress + 8, ALARM_FLAGS);
    SystemCalls.signalAction(ALARM, scratchAddress);
    SystemCalls.signalAction(QUIT, scratchAddress);
    Memory.putLong(scratchAddress, IGNORE);
    SystemCalls.signalAction(BROKEN_PIPE, scratchAddress);
  }

  @EntryPoint("linuxSignal")
  @NoSafepoint(because = "the signal may have come in the middle of an allocation or a collection")
  static void signal(long signal, long informationAddress, long contextAddress) {
    if (signal == ALARM || signal == QUIT) {
      if (signal == QUIT) PollRequest.wantDump();
      PollRequest.to(Memory.getLong(contextAddress + REGISTERS + 8 * R15));
      return;
    }
    if (signal == SEGMENT && isNullCheck(contextAddress)) return;
    copyRegisters(contextAddress);
    DeathNote.write(frameAddress, Memory.getLong(contextAddress + FAULT_ADDRESS));
  }

  private static boolean isNullCheck(long context) {
    long continuation = NullFaults.continuation(Memory.getLong(context + PC), Memory.getLong(context + FAULT_ADDRESS));
    if (continuation != 0) Memory.putLong(context + PC, continuation);
    return continuation != 0;
  }

  /// The kernel's order: r8-r15, rdi, rsi, rbp, rbx, rdx, rax, rcx, rsp, rip, flags.
  private static void copyRegisters(long context) {
    for (int i = 0; i < 8; i++) put(InterruptFrame.R8 - 8 * i, context, i);
    put(InterruptFrame.RDI, context, 8);
    put(InterruptFrame.RSI, context, 9);
    put(InterruptFrame.RBP, context, 10);
    put(InterruptFrame.RBX, context, 11);
    put(InterruptFrame.RDX, context, 12);
    put(InterruptFrame.RAX, context, 13);
    put(InterruptFrame.RCX, context, 14);
    put(InterruptFrame.RSP, context, 15);
    put(InterruptFrame.RIP, context, 16);
    put(InterruptFrame.FLAGS, context, 17);
    Memory.putLong(frameAddress + InterruptFrame.ERROR_CODE, Memory.getLong(context + ERROR_CODE));
    Memory.putLong(frameAddress + InterruptFrame.VECTOR, Memory.getLong(context + VECTOR));
  }

  private static void put(int offset, long context, int index) {
    Memory.putLong(frameAddress + offset, Memory.getLong(context + REGISTERS + 8L * index));
  }
}

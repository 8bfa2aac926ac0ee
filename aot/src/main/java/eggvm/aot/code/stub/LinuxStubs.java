package eggvm.aot.code.stub;

import static eggvm.aot.code.stub.Register.*;
import static eggvm.aot.code.stub.Stubs.cpu;

import eggvm.boot.image.BootSpace;
import eggvm.vm.machine.CpuLevel;
import eggvm.vm.thread.ThreadLayout;
import java.util.ArrayList;
import java.util.List;

/// Stubs of the process machine. Source of the calling convention: System V ABI, AMD64 supplement 1.0, appendix A.2.
final class LinuxStubs {
  private LinuxStubs() {}

  private static final int SYS_WRITE = 1;
  private static final int SYS_MMAP = 9;
  private static final int SYS_MPROTECT = 10;
  private static final int SYS_RT_SIGRETURN = 15;
  private static final int SYS_EXIT_GROUP = 231;
  private static final int PROT_READ_WRITE = 3;
  private static final int MAP_PRIVATE_ANONYMOUS_NORESERVE = 0x4022;
  private static final int STANDARD_ERROR = 2;
  private static final int STATUS_REFUSED = 1;
  private static final int STATUS_DIED = 70;
  private static final int MAPPED_BYTES = BootSpace.LINUX_MAIN_GUARD_BYTES + BootSpace.LINUX_MAIN_STACK_BYTES;
  private static final int JUMP_IF_NEGATIVE = 0x78;

  static List<Stub> all(int level) {
    List<Stub> all = new ArrayList<>(List.of(start(level), systemCall(), signalHandler(), signalReturn(), address("signalHandler", 0), address("signalReturn", 1)));
    if (level > CpuLevel.BASELINE) all.addAll(refusal(level));
    return all;
  }

  /// The process begins here: argc, argv and environment stand at rsp.
  private static Stub start(int level) {
    Code code = new Code().from(Stub.Caller.NONE);
    LevelCheck.ofProcess(code, level);
    code.move(RBX, RSP).raw(0x31, 0xff /* xor edi, edi */).immediate(RSI, MAPPED_BYTES).immediate(RDX, PROT_READ_WRITE)
        .immediate(R10, MAP_PRIVATE_ANONYMOUS_NORESERVE).raw(0x49, 0x83, 0xc8, 0xff /* or r8, -1 */).raw(0x45, 0x31, 0xc9 /* xor r9d, r9d */);
    trap(code, SYS_MMAP).raw(0x48, 0x85, 0xc0 /* test rax, rax */).branch(JUMP_IF_NEGATIVE, "failed");
    code.move(R12, RAX).move(RDI, RAX).immediate(RSI, BootSpace.LINUX_MAIN_GUARD_BYTES).raw(0x31, 0xd2 /* xor edx, edx */);
    trap(code, SYS_MPROTECT).address(RSP, R12, MAPPED_BYTES).address(THREAD, "bootThread", 0).store(THREAD, ThreadLayout.STACK_TOP, RSP)
        .immediate(RAX, BootSpace.LINUX_MAIN_STACK_BYTES).store(THREAD, ThreadLayout.STACK_BYTES, RAX)
        .move(RDI, RBX).pushZero().jump("linuxStart").label("failed").immediate(RDI, STATUS_DIED);
    return trap(code, SYS_EXIT_GROUP).stub("_start");
  }

  private static List<Stub> refusal(int level) {
    byte[] text = LevelCheck.ascii(LevelCheck.complaint(level, "build it without --march") + "\n");
    Code code = new Code().from(Stub.Caller.NONE).immediate(RDI, STANDARD_ERROR).address(RSI, "levelLackingText", 0).immediate(RDX, text.length);
    trap(code, SYS_WRITE).immediate(RDI, STATUS_REFUSED);
    return List.of(trap(code, SYS_EXIT_GROUP).stub(LevelCheck.LACKING), Stub.data("levelLackingText", text));
  }

  private static Stub systemCall() {
    return new Code().move(RAX, RDI).move(RDI, RSI).move(RSI, RDX).move(RDX, RCX).move(R10, R8).move(R8, R9).load(R9, RSP, 8)
        .raw(0x0f, 0x05).ret().stub(cpu("systemCall(IJJJJJJ)J"));
  }

  /// Runs on the signal stack with a thread block of its own, whose stack limit is 0; returns through `signalReturn`.
  private static Stub signalHandler() {
    return new Code().address(THREAD, "bootSpace", BootSpace.LINUX_INTERRUPT_THREAD).jump("linuxSignal").stub("signalHandler");
  }

  /// Debuggers look for the code of a caller one byte before the return address: that byte is the first one here.
  private static Stub signalReturn() {
    return trap(new Code().from(Stub.Caller.SIGNAL).raw(0x90 /* nop */), SYS_RT_SIGRETURN).stub("signalReturn");
  }

  private static Stub address(String symbol, int addend) { return new Code().address(RAX, symbol, addend).ret().stub(cpu(symbol + "Address()J")); }

  private static Code trap(Code code, int number) { return code.immediate(RAX, number).raw(0x0f, 0x05); }
}

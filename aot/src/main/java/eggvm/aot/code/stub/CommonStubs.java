package eggvm.aot.code.stub;

import static eggvm.aot.code.stub.Register.*;
import static eggvm.aot.code.stub.Stubs.cpu;

import eggvm.vm.thread.ThreadLayout;
import java.util.List;

/// Stubs that both machines have.
final class CommonStubs {
  private CommonStubs() {}

  private static final int JUMP_IF_ZERO = 0x74;
  private static final int JUMP_IF_CARRY = 0x72;
  private static final int JUMP_IF_EQUAL = 0x74;
  private static final int LOOP = 0xe2;
  private static final int RANDOM_ATTEMPTS = 10;

  static List<Stub> all() {
    return List.of(
        unwind(), EntryPoll.stub(), stackOverflow(), readTimeStamp(), cpuid(), readExtendedControl(), pause(), fence(), threadAddress(), setThreadAddress(), captureFrame(),
        resume(), call(), switchStack(), prepareStack(), bootSpaceAddress(),
        random("readRandom()J", 0xf0), random("readSeed()J", 0xf8));
  }

  /// Compiled code jumps here with the exception in rdi, its own frame gone: the walk starts in its caller.
  /// The Java side is entered as if that caller had called it, so that its own stack can be walked as well.
  private static Stub unwind() {
    return new Code().store(THREAD, ThreadLayout.EXCEPTION, RDI).load(RSI, RSP, 0).address(RDX, RSP, 8).jump("unwindJava").stub("unwind");
  }

  /// [EntryPoll] jumps here when there is no room, as if the method that wanted it had jumped itself. The limit drops to the guard page, which gives the handler the reserve;
  /// when that is used up too there is nothing left to run on: an invalid opcode ends the machine with a death note.
  private static Stub stackOverflow() {
    return new Code().load(RAX, THREAD, ThreadLayout.STACK_TOP).subtract(RAX, THREAD, ThreadLayout.STACK_BYTES)
        .compare(RAX, THREAD, ThreadLayout.STACK_BOUND).branch(JUMP_IF_EQUAL, "exhausted")
        .store(THREAD, ThreadLayout.STACK_BOUND, RAX).store(THREAD, ThreadLayout.STACK_LIMIT, RAX)
        .load(RDI, RSP, 0).address(RSI, RSP, 8).jump("stackOverflowJava")
        .label("exhausted").raw(0x0f, 0x0b).stub("stackOverflow");
  }

  private static Stub readTimeStamp() {
    return new Code().raw(0x0f, 0xae, 0xe8 /* lfence */, 0x0f, 0x31 /* rdtsc */, 0x48, 0xc1, 0xe2, 32 /* shl rdx, 32 */)
        .raw(0x48, 0x09, 0xd0 /* or rax, rdx */).ret().stub(cpu("readTimeStamp()J"));
  }

  private static Stub cpuid() {
    return new Code().move(RAX, RDI).move(RCX, RSI).move(R8, RDX).raw(0x0f, 0xa2)
        .storeInt(R8, 0, RAX).storeInt(R8, 4, RBX).storeInt(R8, 8, RCX).storeInt(R8, 12, RDX).ret().stub(cpu("cpuid(IIJ)V"));
  }

  private static Stub readExtendedControl() {
    return new Code().raw(0x31, 0xc9 /* xor ecx, ecx */, 0x0f, 0x01, 0xd0 /* xgetbv */, 0x48, 0xc1, 0xe2, 32 /* shl rdx, 32 */)
        .raw(0x48, 0x09, 0xd0 /* or rax, rdx */).ret().stub(cpu("readExtendedControl()J"));
  }

  private static Stub pause() { return new Code().raw(0xf3, 0x90).ret().stub(cpu("pause()V")); }

  private static Stub fence() { return new Code().raw(0x0f, 0xae, 0xf0).ret().stub(cpu("fence()V")); }

  /// For whatever the compiler does not replace by the register.
  private static Stub threadAddress() { return new Code().move(RAX, THREAD).ret().stub(cpu("threadAddress()J")); }

  private static Stub setThreadAddress() { return new Code().move(THREAD, RDI).ret().stub(cpu("setThreadAddress(J)V")); }

  private static Stub captureFrame() {
    return new Code().load(RAX, RSP, 0).store(THREAD, ThreadLayout.FRAME_PC, RAX)
        .address(RAX, RSP, 8).store(THREAD, ThreadLayout.FRAME_SP, RAX).ret().stub(cpu("captureFrame()V"));
  }

  private static Stub resume() { return new Code().move(RSP, RSI).jump(RDI).stub(cpu("resume(JJ)V")); }

  /// No frame of its own: the callee returns to our caller, whose call site has the reference map.
  private static Stub call() { return new Code().jump(RDI).stub(cpu("call(J)V")); }

  /// The saved stack pointer shows the return address into `switchStack`'s caller, or 0 for a fiber that has not run:
  /// both are what a stack walk expects there. A new fiber is entered with return address 0, the end of every walk.
  private static Stub switchStack() {
    return new Code().store(RDI, 0, RSP).load(RSP, RSI, 0).move(THREAD, RDX)
        .pop(RAX).raw(0x48, 0x85, 0xc0 /* test rax, rax */).branch(JUMP_IF_ZERO, "new").jump(RAX)
        .label("new").pushZero().jump("fiberStart").stub(cpu("switchStack(JJJ)V"));
  }

  private static Stub prepareStack() {
    return new Code().address(RAX, RDI, -8).raw(0x31, 0xc9 /* xor ecx, ecx */).store(RAX, 0, RCX).ret().stub(cpu("prepareStack(J)J"));
  }

  private static Stub bootSpaceAddress() { return new Code().address(RAX, "bootSpace", 0).ret().stub(cpu("bootSpaceAddress()J")); }

  /// rdrand and rdseed differ in one byte; carry says that the value is good.
  private static Stub random(String nameAndDescriptor, int form) {
    return new Code().immediate(RCX, RANDOM_ATTEMPTS).label("again").raw(0x48, 0x0f, 0xc7, form).branch(JUMP_IF_CARRY, "good")
        .raw(0xf3, 0x90 /* pause */).branch(LOOP, "again").raw(0x31, 0xc0 /* xor eax, eax */)
        .label("good").ret().stub(cpu(nameAndDescriptor));
  }
}

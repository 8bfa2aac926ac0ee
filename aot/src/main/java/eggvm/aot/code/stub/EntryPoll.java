package eggvm.aot.code.stub;

import static eggvm.aot.code.stub.Register.*;

import eggvm.vm.thread.ThreadLayout;
import eggvm.vm.unwind.Frames;

/// Where a prologue goes that failed to find room above the thread's limit: either the stack is full, or somebody raised the limit to
/// stop the thread. Called with rax = bytes of a large frame << 8 | a bit for each argument register that holds a reference.
/// ```
///  rsp   0  rax, where a stack walk finds the bits      8-55  rdi rsi rdx rcx r8 r9      64-127  xmm0-7
///      128  return address into the prologue          136  return address of the method
/// ```
public final class EntryPoll {
  private EntryPoll() {}

  public static final int FRAME_SHIFT = 8;

  private static final Register[] INTEGERS = {RDI, RSI, RDX, RCX, R8, R9};
  private static final int FLOATS = 8;
  private static final int FLOATS_AT = 64;
  private static final int FRAME_BYTES = Frames.ENTRY_POLL_BYTES;
  private static final int JUMP_IF_ABOVE = 0x77;

  static Stub stub() {
    Code code = new Code().move(R10, RAX).raw(0x49, 0xc1, 0xea, FRAME_SHIFT /* shr r10, 8 */).address(R11, RSP, 8)
        .raw(0x4d, 0x29, 0xd3 /* sub r11, r10 */).compare(R11, THREAD, ThreadLayout.STACK_BOUND).branch(JUMP_IF_ABOVE, "room")
        .add(RSP, 8).jump("stackOverflow").label("room").entry(0).subtract(RSP, FRAME_BYTES).store(RSP, 0, RAX);
    for (int i = 0; i < INTEGERS.length; i++) code.store(RSP, Frames.ENTRY_POLL_ARGUMENTS + 8 * i, INTEGERS[i]);
    for (int i = 0; i < FLOATS; i++) code.raw(0xf2, 0x0f, 0x11, 0x44 | i << 3, 0x24, FLOATS_AT + 8 * i /* movsd [rsp + ..], xmm */);
    code.call("safepointPoll").pollReturn();
    for (int i = 0; i < INTEGERS.length; i++) code.load(INTEGERS[i], RSP, Frames.ENTRY_POLL_ARGUMENTS + 8 * i);
    for (int i = 0; i < FLOATS; i++) code.raw(0xf2, 0x0f, 0x10, 0x44 | i << 3, 0x24, FLOATS_AT + 8 * i /* movsd xmm, [rsp + ..] */);
    return code.add(RSP, FRAME_BYTES).ret().stub("entryPoll");
  }
}

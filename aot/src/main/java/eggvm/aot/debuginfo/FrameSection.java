package eggvm.aot.debuginfo;

import eggvm.aot.code.FrameChange;
import eggvm.aot.code.stub.Stub;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// `.debug_frame`: how to find the caller from any instruction (section 6.4 of the standard). Nothing is said of other registers than
/// SP and PC: compiled code keeps none across calls but the thread, which a stack never changes.
final class FrameSection {
  private static final int IDENTIFIER_OF_COMMON = -1;
  private static final int VERSION = 1;
  private static final int SP = 7, PC = 16;
  private static final int WORD = 8;
  private static final int ADVANCE = 0x40, ADVANCE_8 = 0x02, ADVANCE_16 = 0x03, ADVANCE_32 = 0x04, OFFSET = 0x80, UNDEFINED = 0x07;
  private static final int DEFINE_CFA = 0x0c, DEFINE_CFA_OFFSET = 0x0e, DEFINE_CFA_EXPRESSION = 0x0f, EXPRESSION = 0x10, NOP = 0;
  private static final int SP_PLUS = 0x77, DEREFERENCE = 0x06;
  /// From the interrupted PC to the interrupted SP, as the processor pushes them.
  private static final int INTERRUPTED_SP = 3 * WORD;
  /// `ucontext` has its `sigcontext` 40 bytes in: r8 to r15, rdi, rsi, rbp, rbx, rdx, rax, rcx, rsp, rip.
  private static final int SIGNAL_SP = 40 + 15 * WORD;
  private static final int SIGNAL_PC = SIGNAL_SP + WORD;

  private final Bytes section = new Bytes();
  private final Map<Stub.Caller, Integer> common = new EnumMap<>(Stub.Caller.class);

  FrameSection() {
    for (Stub.Caller caller : Stub.Caller.values()) common.put(caller, common(caller));
  }

  private int common(Stub.Caller caller) {
    int offset = section.size();
    boolean calledByNobody = caller == Stub.Caller.INTERRUPT || caller == Stub.Caller.SIGNAL;
    int length = section.openLength();
    section.u32(IDENTIFIER_OF_COMMON).u8(VERSION).text(calledByNobody ? "S" : "").unsigned(1).signed(-WORD).u8(PC);
    switch (caller) {
      case CALL -> section.u8(DEFINE_CFA).unsigned(SP).unsigned(WORD).u8(OFFSET | PC).unsigned(1);
      case NONE -> section.u8(DEFINE_CFA).unsigned(SP).unsigned(WORD).u8(UNDEFINED).unsigned(PC);
      case INTERRUPT -> interrupted(0, INTERRUPTED_SP);
      case SIGNAL -> interrupted(SIGNAL_PC, SIGNAL_SP);
    }
    close(length);
    return offset;
  }

  /// Both values are in memory, so far above SP.
  private void interrupted(int pcOffset, int spOffset) {
    Bytes pc = new Bytes().u8(SP_PLUS).signed(pcOffset);
    Bytes sp = new Bytes().u8(SP_PLUS).signed(spOffset).u8(DEREFERENCE);
    section.u8(DEFINE_CFA_EXPRESSION).unsigned(sp.size()).add(sp);
    section.u8(EXPRESSION).unsigned(PC).unsigned(pc.size()).add(pc);
  }

  void add(Stub.Caller caller, long address, int bytes, List<FrameChange> changes) {
    int length = section.openLength();
    section.u32(common.get(caller)).u64(address).u64(bytes);
    int offset = 0;
    int frameBytes = 0;
    for (FrameChange change : changes) {
      if (change.bytes() == frameBytes || change.offset() >= bytes) continue;
      advance(change.offset() - offset);
      offset = change.offset();
      frameBytes = change.bytes();
      if (caller == Stub.Caller.INTERRUPT) interrupted(frameBytes, frameBytes + INTERRUPTED_SP);
      else section.u8(DEFINE_CFA_OFFSET).unsigned(frameBytes + WORD);
    }
    close(length);
  }

  private void advance(int bytes) {
    if (bytes == 0) return;
    if (bytes < 0x40) section.u8(ADVANCE | bytes);
    else if (bytes < 0x100) section.u8(ADVANCE_8).u8(bytes);
    else if (bytes < 0x10000) section.u8(ADVANCE_16).u16(bytes);
    else section.u8(ADVANCE_32).u32(bytes);
  }

  private void close(int length) {
    section.align(4, NOP).closeLength(length);
  }

  byte[] bytes() { return section.toArray(); }
}

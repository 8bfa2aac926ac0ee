package eggvm.aot.code.stub;

import eggvm.aot.code.FrameChange;
import java.util.List;

/// Position-independent machine code but for its fixups.
///
/// @param frameChanges how the stack moves, for debuggers
/// @param pollReturn return offset of the call that lets others run while arguments wait on the stack; [#NO_POLL]: it makes none
public record Stub(String name, byte[] code, List<Fixup> fixups, Caller caller, List<FrameChange> frameChanges, int pollReturn) {
  static final int NO_POLL = -1;

  public boolean polls() { return pollReturn != NO_POLL; }

  /// What lies above the frame.
  public enum Caller {
    /// A return address.
    CALL,
    /// What the processor pushes at an interrupt: rip, cs, flags, rsp, ss.
    INTERRUPT,
    /// The kernel's `ucontext`, at the stack pointer.
    SIGNAL,
    NONE
  }

  static Stub data(String name, byte[] bytes, Fixup... fixups) { return new Stub(name, bytes, List.of(fixups), Caller.NONE, List.of(), NO_POLL); }
}

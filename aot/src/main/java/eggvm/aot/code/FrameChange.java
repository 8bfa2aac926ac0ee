package eggvm.aot.code;

/// From `offset` in the code on, `bytes` lie between the stack pointer and the return address.
/// ```
///  sp ──▸ ┌────────────────┐
///         │ frame: `bytes` │
///         ├────────────────┤
///         │ return address │
///         └────────────────┘ ◂── canonical frame address of DWARF
/// ```
public record FrameChange(int offset, int bytes) {}

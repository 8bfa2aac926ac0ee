/// The back end's last steps: LIR operations, frames, reference maps, and what they leave for the linker.
/// ```
///  high  arguments on the stack
///        return address        <- SP + 8 * frameWords
///        spill slots
///  low   outgoing arguments    <- SP at every call
/// ```
/// Invariant: SP does not change between prologue and epilogue.
package eggvm.aot.code.lir;

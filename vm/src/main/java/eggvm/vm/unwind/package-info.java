/// Exceptions and stack walks over the builder's tables, see [eggvm.vm.start.ImageInfo].
/// ```
///   lower    sp ──▸ ┌───────────────────────┐
///                   │ frame of the callee's │  frameWords words, some of them references (mapPool)
///                   │ caller, pc inside it  │
///   sp + 8*frameWords ├─────────────────────┤
///                   │ return address        │  next pc; 0: the stack ends
///   next sp ──▸     ├───────────────────────┤
///   higher          │ its frame ...         │
/// ```
/// A physical frame stands for one or more Java frames: what was inlined comes first, from innermost out (framePool).
/// Invariant: walks allocate nothing and never poll, except where the method says that it makes an array.
package eggvm.vm.unwind;

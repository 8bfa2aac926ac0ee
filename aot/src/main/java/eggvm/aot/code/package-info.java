/// Bytecode to machine code, one method at a time.
/// ```
///  bytecode ▸ LinkingParser ▸ graph ▸ high, mid, low tier ▸ LIR ▸ CodeResult ▸ CodeCollector ▸ CompiledMethod
/// ```
/// Invariant: no address is known here; every reference to code, class, string or static is left to the linker.
package eggvm.aot.code;

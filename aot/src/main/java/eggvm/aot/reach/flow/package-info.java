/// Types of the values in one method, by abstract interpretation of its bytecode (as the verifier of JVMS 4.10.2, but interfaces count).
/// ```
///  Frame          local variables and operand stack, one Values per slot
///  StackEffects   how many slots an instruction takes and gives
///  MethodFlow ──▸ FlowListener     which values come into fields, parameters and results
/// ```
/// A value is the set of types that its declarations and instructions allow; branches that meet unite their sets.
/// Invariant: sets only grow, so the interpretation ends, and what is reported on the way is part of the final result.
package eggvm.aot.reach.flow;

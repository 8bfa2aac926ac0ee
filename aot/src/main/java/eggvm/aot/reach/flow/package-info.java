/// What is known of the references in one method, by abstract interpretation of its bytecode (as the verifier of JVMS 4.10.2).
/// ```
///  Frame          local variables and operand stack, one set per slot
///  StackEffects   how many slots an instruction takes and gives
///  MethodFlow ──▸ Values           what is computed with: declared types (InterfaceTrust) or places (PlaceValues)
/// ```
/// Branches that meet unite their sets.
/// Invariant: sets only grow, so the interpretation ends, and what is reported on the way is part of the final result.
package eggvm.aot.reach.flow;

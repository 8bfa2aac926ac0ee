/// Inlining, with the closed world's knowledge, and that of a profile when there is one (decision 25).
/// ```
///  calls of the graph ▸ queue, most frequent first ▸ CallTarget: the one method it runs? ▸ SizePolicy: worth its size?
///        ▲                                                                                       │ yes
///        └──── the callee's own calls, one level deeper ◂── parsed, copied, canonicalised ◂──────┘
/// ```
/// SizePolicy is generous NearProgram only: library code that the program does not come to within a few calls gets what is hardly larger than its call (decision 20).
/// Invariant: what is inlined depends on the method, the profile and the closed world only, never on what other threads compile.
package eggvm.aot.code.inline;

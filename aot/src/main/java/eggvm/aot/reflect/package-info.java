/// What a program reaches by reflection.
/// ```
///  reached code of the class path ─▸ ConstantCalls ─▸ ReflectionRules ─┬─ constant operands: just this class or member
///                                    every call with                   └─ others: Demand, for all classes of the class path
///                                    its constant operands                   │
///                       new facts for Reachability ◂── Availability ◂────────┘
///                                                           │ when nothing new follows
///                                                           └─▸ InvokerClasses, ReflectionData ─▸ aot.heap
/// ```
/// Metadata files of the class path come in by DeclaredAvailability.
/// The rule is in `docs/decisions/0007-reflection-by-demand.md`. A program without reflective calls pays nothing.
/// Invariant: everything follows from the set of reached methods and types, never from the order in which they were found.
package eggvm.aot.reflect;

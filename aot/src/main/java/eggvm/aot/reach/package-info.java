/// Which part of all classes a program can use: rapid type analysis over bytecode.
/// ```
///  roots ─▸ Reachability ◂──▸ MethodScanner        facts, each with its first Reason, until nothing new follows
///               │            InterfaceTrust    which interfaces calls have to ask about (decision 9)
///               │            FailingDispatch   methods that throw, where calls find none
///               │ freeze()
///               ▼
///             World ── TypeNumbers     preorder numbers, test bits
///                  └── DispatchTables  selector colouring: one slot per family of methods
/// ```
/// A virtual call reaches what JVMS 5.4.6 selects for each type that has instances.
/// Invariant: everything is sorted or numbered by name, so that the same program gives the same World.
package eggvm.aot.reach;

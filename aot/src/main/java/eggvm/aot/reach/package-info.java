/// Which part of all classes a program can use: variable type analysis over bytecode (decision 20).
/// ```
///  roots ─▸ Reachability ◂──▸ MethodScanner        facts, each with its first Reason, until nothing new follows
///               │    ▲
///               │    └──────▸ PlaceValues ─▸ Place ─▸ Place ─▸ DispatchSite    which classes of objects come to which fields, parameters, results
///               │            InterfaceTrust    which interfaces calls have to ask about (decision 9)
///               │            FailingDispatch   methods that throw, where calls find none
///               │ freeze()
///               ▼
///             World ── TypeNumbers     preorder numbers, test bits
///                  └── DispatchTables  selector colouring: one slot per family of methods
/// ```
/// A virtual call reaches what JVMS 5.4.6 selects for each class of objects that comes to its receiver; where that is not seen, for each with instances that the receiver's type allows.
/// Invariant: everything is sorted or numbered by name, so that the same program gives the same World.
package eggvm.aot.reach;

/// What Graal knows of the program: `jdk.vm.ci.meta` over class files, without loading a class.
/// ```
///  Universe ── VmType ─┬─ VmMethod ─ VmConstantPool ─ Resolver   JVMS 5.4.3, with LinkageFailure as a value
///     │                ├─ VmField
///     │                ├─ Selector tables, FieldLayout          JVMS 5.4.5, 5.4.6
///     │                └─ ConstantInitializer ─ ConstantCode    initialisers that run in the builder, and the ImageObjects that they make
///     └─ ClosedWorld     set once by the reachability analysis; before that, answers are conservative
/// ```
/// Descriptors name types (`Ljava/lang/Object;`, `[I`); offsets are bytes from the start of a cell.
/// Invariant: one VmType per descriptor, one VmMethod and VmField per declaration, so identity is equality. Safe for several threads.
package eggvm.aot.graph;

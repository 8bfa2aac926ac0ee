/// What the image holds besides code.
/// ```
///  .rodata   contents of strings, reference maps, reflection records, tables
///  .data     Class cells, String cells, objects that initialisers made in the builder, static fields
/// ```
/// Everything gets its place first (`allocate`), then its content, when all addresses are known.
/// Invariant: nothing here points into the collected heap at boot; later only static reference fields, those objects and the Java fields of Class cells do.
package eggvm.aot.heap;

/// Class files: where they come from and what their bytes say. Nothing here knows the compiler.
/// ```
///  JarSource ──┐
///  JrtSource ──┴─ LayeredSource ── TransformedSource (overlay ▸ desugar) ── ClassFile
///  HostSource   the builder's own classes: Graal parses its snippets from them
/// ```
/// Internal names have slashes (`java/lang/Object`). Invariant: sources may be asked by several threads, and always give the same answer.
package eggvm.aot.classfile;

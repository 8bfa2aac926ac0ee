/// Turns class files into `kernel.elf`. [ImageBuilder] is the only door; everything else stands in sub-packages.
/// ```
///  BuildRequest ──▸ ImageBuilder.build ──▸ BuildReport
///                        │    └── Progress: stages, details, warnings as they happen
///                        └─────── BuildFailure: every problem found, sorted; no output
/// ```
package eggvm.aot;

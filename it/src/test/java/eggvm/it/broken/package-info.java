/// Deliberately broken programs for `egg build`: it must complain in plain words or build an image, and nothing else.
/// ```
///  SampleProgram ── class files ──┬── ClassFileMap says where things lie
///                                 ├── ClassMutants   one named fault in one class file
///                                 ├── JarMutants     one named fault in the jar around them
///                                 └── RandomMutants  bytes changed at random, from a fixed seed
///  each becomes an Input (a path) ── Egg.run in this process ──▸ Verdict
/// ```
/// Holds for every input: it ends in time; status 0 with an image, or 1 with at least one line of complaint and no file;
/// no stack trace, no "internal error".
package eggvm.it.broken;

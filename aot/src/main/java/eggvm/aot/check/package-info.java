/// What the builder demands of the VM's own code, checked over the calls that are left after compilation.
/// ```
///  SafepointRule      what @NoSafepoint says of a method holds for everything that it calls
///  InitializerRule    classes of vm, hal and boot are usable before anything can be initialised
/// ```
/// A breach is one line: the rule and its reason, what breaks it, the way there, how to mend it.
package eggvm.aot.check;

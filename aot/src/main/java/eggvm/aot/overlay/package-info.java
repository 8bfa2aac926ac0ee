/// Patches the stock class library by name.
/// ```
///  jrt:/module ──▸ Widen ──▸ all-public stub ──▸ javac compiles lib/ against it
///  jrt:/module ──▸ OverlayMerger ◂── lib's classes annotated @Replaces or @Redirects
///                        │
///                        ├─ method   body becomes: load arguments, invokestatic the overlay's method, return
///                        ├─ call     in the classes that @Redirects names: goes to the overlay's method
///                        └─ whole    the overlay class takes the target's name, its nested classes too
/// ```
/// Invariant: nothing is patched silently. A target that does not exist fails the build, all of them in one sorted list.
package eggvm.aot.overlay;

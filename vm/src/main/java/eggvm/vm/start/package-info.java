/// From the first instruction in Java to the program's `main`, and back down.
/// ```
///  machine:  stack, class memory, heap, Machine.use
///  Startup:  RAW ▸ HEAP ▸ THREADS ▸ LIBRARY ▸ APP ▸ SHUTDOWN
///                            │         │        │        └ other threads end, shutdown hooks, exit status
///                            │         │        └ Program.main
///                            │         └ Library.start: what HotSpot does before main
///                            └ the boot stack becomes the main fiber
/// ```
/// [Fatal] leaves the note when any of it dies.
package eggvm.vm.start;

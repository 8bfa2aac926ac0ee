/// A running image, and the agreement between `egg run` and the VM (told in full in `docs/RUNNING.md`).
/// ```
///  stdin  ──▸ SerialInput (escapes, end of input) ──▸ serial line ──▸ guest
///  stdout ◂────────────────── bytes unchanged ◂────── serial line ◂── guest
///  status ◂── ExitNote ◂── "eggvm exit N" ◂────────── port 0xe9   ◂── guest
///  arguments ──▸ BootArguments ──▸ kernel command line ──▸ guest
/// ```
/// Beside it [HotSpot], which runs the same program to profile it.
///
/// Invariant: the child process ends before [ChildProcess#run] returns or this JVM ends, however it ends.
package eggvm.cli.guest;

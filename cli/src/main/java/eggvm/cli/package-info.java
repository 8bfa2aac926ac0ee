/// The command `egg`.
/// ```
///  Egg ─┬─ BuildCommand ──┐
///       ├─ RunCommand ────┼── program: what the user named ── image: kernel.elf made of it, cached, read ── eggvm.aot
///       ├─ PackCommand ───┘      guest: the image in QEMU or as a process, console and exit status
///       └─ DoctorCommand         report: progress, summary
/// ```
/// Invariant: whatever goes wrong ends in a [Complaint], one clear line per problem and status 1; a stack trace is seen
/// with `-v` only, and no command leaves a half-written file or a running process.
package eggvm.cli;

/// Fibers, scheduler, safepoints, monitors.
/// ```
///            start                 switch                 exit
///   NEW ───────────▸ READY ◂────────────────▸ RUNNING ───────▸ TERMINATED
///                      ▴                         │
///      unpark, notify, │                         │ park, wait, sleep, contended enter, read, await, listen
///   deadline, interrupt│                         ▾
///                      └──── PARKED WAITING SLEEPING BLOCKED READING AWAITING LISTENING
/// ```
/// A platform thread is a fiber: a stack, a block of raw memory behind r15 ([ThreadLayout]) and a [Fiber] object.
/// All state of scheduler and inflated monitors is guarded by one [SpinLock], held across a switch and released by the fiber
/// that continues. Invariant: nothing allocates, polls or throws while it is held.
package eggvm.vm.thread;

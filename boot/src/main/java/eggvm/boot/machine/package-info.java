/// The composition root: the only place that knows which devices a machine has.
/// ```
/// linux  _start ─▸ LinuxStart ─▸ heap ─▸ LinuxMachine ─▸ Startup.run
/// pc     pvhEntry | mb2Entry ─▸ PcStart ─▸ memory map, page tables, interrupts ─▸ heap ─▸ PcMachine ─▸ Startup.run
/// ```
/// Nothing here may need a class initialiser: before the heap no Java exception can be made.
package eggvm.boot.machine;

/// Interrupt controllers of PCs with ACPI. Sources: AMD64 Architecture Programmer's Manual, volume 2, chapter 16 (local APIC and its timer);
/// Intel 82093AA I/O APIC data sheet, order 290566-001.
/// ```
///  devices ─▸ lines ─▸ IoApic ───────┐
///  devices that send messages ───────┼─▸ LocalApic ─▸ processor
///  8259A ─▸ LINT0 ───────────────────┤
///  LocalTimer ───────────────────────┘
/// ```
/// Their registers are mapped uncached before anything here is used.
package eggvm.hal.apic;

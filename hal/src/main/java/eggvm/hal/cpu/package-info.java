/// The processor in 64-bit mode. Source: AMD64 Architecture Programmer's Manual, volume 2 (system), revision 3.42.
/// ```
/// DescriptorTables  GDT, TSS with interrupt stacks, IDT       Vectors, InterruptFrame, DeathNote
/// PageTables        maps pages; frames from FramePool         StackArea  thread stacks, mapped at the first touch
/// DeviceSpace       registers of devices, uncached
/// Features          CPUID      TimeStampClock                            TranslationBuffer  for QEMU
/// ```
/// Invariant: everything here works without a heap.
package eggvm.hal.cpu;

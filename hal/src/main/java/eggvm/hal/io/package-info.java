/// How drivers reach registers in memory space. Ports are `Cpu.in8` to `Cpu.out32`; memory that a device reads and writes is what the composition
/// root takes off the heap (`OffHeap`), which is contiguous and lies at its own physical addresses.
package eggvm.hal.io;

package eggvm.boot.machine;

import eggvm.boot.image.BootSpace;
import eggvm.hal.acpi.AcpiTables;
import eggvm.hal.cpu.DeathNote;
import eggvm.hal.cpu.DescriptorTables;
import eggvm.hal.cpu.Features;
import eggvm.hal.kvm.KvmClock;
import eggvm.hal.pc.CommandLine;
import eggvm.hal.pc.InterruptSources;
import eggvm.hal.pc.PcMachine;
import eggvm.hal.serial.InputRing;
import eggvm.hal.serial.Uart;
import eggvm.hal.stack.FreeStacks;
import eggvm.vm.contract.EntryPoint;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.CpuLevel;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import eggvm.vm.start.Fatal;
import eggvm.vm.start.Startup;
import eggvm.vm.thread.ThreadLayout;

/// First Java code on the bare PC: 64-bit mode, first 4 GiB mapped, interrupts off, main stack in use.
final class PcStart {
  private PcStart() {}

  @EntryPoint("pcStart")
  static void start(long bootInformationAddress, long bootKind) {
    long space = Cpu.bootSpaceAddress();
    MainThread.setStackLimit();
    CpuLevel.detect(space + BootSpace.PC_SCRATCH);
    InputRing.use(space + BootSpace.PC_INPUT, BootSpace.PC_INPUT_BYTES);
    FreeStacks.use(space + BootSpace.PC_FREE_STACKS);
    InterruptSources.use(space + BootSpace.PC_INTERRUPT_SOURCES);
    Uart.start();
    RawMachine.use(space + BootSpace.PC_MACHINE, Pc.class);
    takeInterrupts(space);
    readBootInformation(space, bootInformationAddress, bootKind);
    PcMemory.divide(space);
    KvmClock.read(space + BootSpace.PC_HOST_CLOCK);
    PcMachine.start(BootInformation.rsdpAddress);
    PcMemory.startHeap();
    Machine.use(new Pc());
    Screen.startIfWanted();
    Startup.run();
  }

  /// First of all, so that any later mistake leaves a note.
  private static void takeInterrupts(long space) {
    long tss = space + BootSpace.PC_TSS;
    for (int number = 1; number <= BootSpace.PC_INTERRUPT_STACK_COUNT; number++) {
      DescriptorTables.setInterruptStack(tss, number, interruptStackTop(space, number));
    }
    long thread = space + BootSpace.PC_INTERRUPT_THREAD;
    Memory.putLong(thread + ThreadLayout.STACK_TOP, interruptStackTop(space, DescriptorTables.STACK_INTERRUPTS));
    Memory.putLong(thread + ThreadLayout.STACK_BYTES, BootSpace.PC_INTERRUPT_STACK_BYTES);
    DeathNote.use(thread);
    Features.use(space + BootSpace.PC_SCRATCH);
    DescriptorTables.loadSegments(space + BootSpace.PC_GDT, tss, space + BootSpace.PC_SCRATCH);
    DescriptorTables.loadInterrupts(space + BootSpace.PC_IDT, space + BootSpace.PC_SCRATCH);
  }

  private static long interruptStackTop(long space, int number) { return space + BootSpace.PC_INTERRUPT_STACKS + (long) number * BootSpace.PC_INTERRUPT_STACK_STRIDE; }

  private static void readBootInformation(long space, long address, long kind) {
    MemoryMap.use(space + BootSpace.PC_MEMORY_MAP, BootSpace.PC_MEMORY_MAP_BYTES);
    BootInformation.use(space + BootSpace.PC_COMMAND_LINE, BootSpace.PC_COMMAND_LINE_BYTES);
    boolean known = false;
    if (kind == BootInformation.KIND_PVH) known = PvhInformation.read(address);
    if (kind == BootInformation.KIND_MULTIBOOT2) known = Multiboot2Information.read(address, space + BootSpace.PC_RSDP);
    if (!known) Fatal.die("the boot loader gives no memory map: boot by PVH or multiboot2");
    if (BootInformation.rsdpAddress == 0) BootInformation.rsdpAddress = AcpiTables.searchRsdp();
    CommandLine.use(space + BootSpace.PC_COMMAND_LINE);
  }
}

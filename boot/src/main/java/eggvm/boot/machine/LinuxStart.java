package eggvm.boot.machine;

import eggvm.boot.image.BootSpace;
import eggvm.hal.linux.LinuxMachine;
import eggvm.hal.linux.Mappings;
import eggvm.hal.linux.ProcessArguments;
import eggvm.hal.linux.Signals;
import eggvm.hal.stack.FreeStacks;
import eggvm.vm.contract.EntryPoint;
import eggvm.vm.heap.ClassMemory;
import eggvm.vm.heap.Heap;
import eggvm.vm.heap.marksweep.Cards;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.CpuLevel;
import eggvm.vm.machine.Machine;
import eggvm.vm.start.Fatal;
import eggvm.vm.start.Startup;

/// First Java code of a process; the stub `_start` has made the stack and set the thread block.
final class LinuxStart {
  private LinuxStart() {}

  private static final long DEFAULT_HEAP_BYTES = 256L << 20;
  private static final long LEAST_HEAP_BYTES = 1L << 20;
  private static final long CLASS_MEMORY_BYTES = 4L << 20;

  @EntryPoint("linuxStart")
  static void start(long initialStackAddress) {
    long space = Cpu.bootSpaceAddress();
    long scratch = space + BootSpace.LINUX_SCRATCH;
    MainThread.setStackLimit();
    CpuLevel.detect(scratch);
    LinuxMachine.use(scratch, BootSpace.LINUX_SCRATCH_BYTES, space + BootSpace.LINUX_INPUT, BootSpace.LINUX_INPUT_BYTES);
    FreeStacks.use(space + BootSpace.LINUX_FREE_STACKS);
    RawMachine.use(space + BootSpace.LINUX_MACHINE, LinuxMachine.class);
    ProcessArguments.use(initialStackAddress);
    Signals.install(space + BootSpace.LINUX_SIGNAL_FRAME, space + BootSpace.LINUX_SIGNAL_STACK, BootSpace.LINUX_SIGNAL_STACK_BYTES);
    LinuxMachine.startTimer();
    makeHeap();
    Machine.use(new LinuxMachine());
    Startup.run();
  }

  private static void makeHeap() {
    long bytes = ProcessArguments.memoryBytes(DEFAULT_HEAP_BYTES) & -4096;
    if (bytes < LEAST_HEAP_BYTES) Fatal.die("--memory wants at least 1M, such as --memory=64M");
    long classAddress = Mappings.allocateHeap(CLASS_MEMORY_BYTES + bytes, Cards.SHIFT);
    if (classAddress == 0) Fatal.die("the kernel does not give the memory that the heap needs, all of it below 4 GiB");
    long heapAddress = classAddress + CLASS_MEMORY_BYTES;
    ClassMemory.initialize(classAddress, CLASS_MEMORY_BYTES);
    // Cards of what lies below the heap are never touched, so they do not count as memory.
    Heap.initialize(heapAddress, bytes + (heapAddress >>> Cards.SHIFT), 0, heapAddress, Cpu.threadAddress());
  }
}

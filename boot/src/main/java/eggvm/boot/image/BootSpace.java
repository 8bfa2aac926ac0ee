package eggvm.boot.image;

/// Layout of the symbol `bootSpace`: zeroed memory of the image, aligned to a page, that stubs and start code share.
/// ```
/// pc   0       page tables for the first 4 GiB: PML4, PDPT, 4 page directories
///      0x6000  GDT, TSS, interrupt thread block, cell of the first Machine, ACPI root, free stacks, interrupt sources, clock of the host
///      0x7000  IDT
///      0x8000  interrupt stacks, each above its guard page
///      0x21000 command line       0x23000 memory map, ranges of frames       0x25000 console input
///      0x29000 guard page, main stack
/// linux 0      interrupt thread block, cell of the first Machine, scratch for system calls, free stacks
///      0x1000  console input     0x2000 signal stack
/// ```
public final class BootSpace {
  private BootSpace() {}

  public static final int PAGE_BYTES = 4096;

  public static final int PC_PML4 = 0;
  public static final int PC_PDPT = 0x1000;
  public static final int PC_DIRECTORIES = 0x2000;
  public static final int PC_DIRECTORY_COUNT = 4;
  public static final int PC_GDT = 0x6000;
  public static final int PC_TSS = 0x6100;
  public static final int PC_INTERRUPT_THREAD = 0x6200;
  /// Cell of the Machine that serves until there is a heap.
  public static final int PC_MACHINE = 0x6300;
  public static final int PC_SCRATCH = 0x6400;
  public static final int PC_RSDP = 0x6500;
  public static final int PC_FREE_STACKS = 0x6600;
  public static final int PC_INTERRUPT_SOURCES = 0x6700;
  /// What a hypervisor writes about its clock.
  public static final int PC_HOST_CLOCK = 0x6C00;
  public static final int PC_IDT = 0x7000;
  public static final int PC_INTERRUPT_STACKS = 0x8000;
  public static final int PC_INTERRUPT_STACK_COUNT = 5;
  public static final int PC_INTERRUPT_STACK_BYTES = 0x4000;
  /// Guard page and stack.
  public static final int PC_INTERRUPT_STACK_STRIDE = PAGE_BYTES + PC_INTERRUPT_STACK_BYTES;
  public static final int PC_COMMAND_LINE = 0x21000;
  public static final int PC_COMMAND_LINE_BYTES = 0x2000;
  public static final int PC_MEMORY_MAP = 0x23000;
  public static final int PC_MEMORY_MAP_BYTES = 0x1000;
  public static final int PC_FRAME_RANGES = 0x24000;
  public static final int PC_INPUT = 0x25000;
  public static final int PC_INPUT_BYTES = 0x4000;
  public static final int PC_MAIN_GUARD = 0x29000;
  public static final int PC_MAIN_STACK_BYTES = 0x10_0000;
  public static final int PC_MAIN_STACK_TOP = PC_MAIN_GUARD + PAGE_BYTES + PC_MAIN_STACK_BYTES;
  public static final int PC_BYTES = PC_MAIN_STACK_TOP;

  public static final int LINUX_INTERRUPT_THREAD = 0;
  public static final int LINUX_MACHINE = 0x100;
  public static final int LINUX_SCRATCH = 0x200;
  public static final int LINUX_SCRATCH_BYTES = 0x400;
  public static final int LINUX_SIGNAL_FRAME = 0x600;
  public static final int LINUX_FREE_STACKS = 0x800;
  public static final int LINUX_INPUT = 0x1000;
  public static final int LINUX_INPUT_BYTES = 0x1000;
  public static final int LINUX_SIGNAL_STACK = 0x2000;
  public static final int LINUX_SIGNAL_STACK_BYTES = 0x10000;
  public static final int LINUX_BYTES = LINUX_SIGNAL_STACK + LINUX_SIGNAL_STACK_BYTES;
  /// The main stack of a process is mapped at start; as large as HotSpot's default.
  public static final int LINUX_MAIN_STACK_BYTES = 0x10_0000;
  public static final int LINUX_MAIN_GUARD_BYTES = 0x1_0000;
}

package eggvm.hal.cpu;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;

/// GDT, TSS and IDT. Source: volume 2, sections 4.8, 8.9 and 12.2.5.
/// ```
/// GDT  0 null   8 code   16 data   24 TSS (16 bytes)
/// TSS  interrupt stacks 1 to 7 at 36 + 8i
/// IDT  16 bytes each: offset, selector, stack number, type
/// ```
public final class DescriptorTables {
  private DescriptorTables() {}

  private static final long CODE = 0x00AF_9B00_0000_FFFFL;
  private static final long DATA = 0x00CF_9300_0000_FFFFL;
  private static final int CODE_SELECTOR = 8;
  private static final int TSS_SELECTOR = 24;
  private static final int GDT_BYTES = 40;
  private static final long TSS_AVAILABLE = 0x0000_8900_0000_0000L;
  private static final int TSS_BYTES = 104;
  private static final int TSS_INTERRUPT_STACKS = 36;
  private static final int TSS_IO_MAP = 102;
  private static final int GATE_BYTES = 16;
  private static final int INTERRUPT_GATE = 0x8E00;
  private static final int VECTOR_STUB_BYTES = 16;

  public static final int STACK_NON_MASKABLE = 1;
  public static final int STACK_DOUBLE_FAULT = 2;
  public static final int STACK_MACHINE_CHECK = 3;
  public static final int STACK_EXCEPTIONS = 4;
  public static final int STACK_INTERRUPTS = 5;

  /// `pseudoAddress`: 10 bytes of scratch. Zeroed memory is expected.
  public static void loadSegments(long gdtAddress, long tssAddress, long pseudoAddress) {
    Memory.putLong(gdtAddress + CODE_SELECTOR, CODE);
    Memory.putLong(gdtAddress + 16, DATA);
    Memory.putLong(gdtAddress + TSS_SELECTOR, TSS_AVAILABLE | TSS_BYTES - 1 | (tssAddress & 0xFF_FFFF) << 16 | (tssAddress >>> 24 & 0xFF) << 56);
    Memory.putLong(gdtAddress + TSS_SELECTOR + 8, tssAddress >>> 32);
    Memory.putShort(tssAddress + TSS_IO_MAP, (short) TSS_BYTES);
    pseudoDescriptor(pseudoAddress, gdtAddress, GDT_BYTES);
    Cpu.loadGdt(pseudoAddress);
    Cpu.loadTaskRegister(TSS_SELECTOR);
  }

  public static void setInterruptStack(long tssAddress, int number, long topAddress) {
    Memory.putLong(tssAddress + TSS_INTERRUPT_STACKS + 8L * (number - 1), topAddress);
  }

  public static void loadInterrupts(long idtAddress, long pseudoAddress) {
    for (int vector = 0; vector < Vectors.COUNT; vector++) gate(idtAddress + GATE_BYTES * vector, vector);
    pseudoDescriptor(pseudoAddress, idtAddress, GATE_BYTES * Vectors.COUNT);
    Cpu.loadIdt(pseudoAddress);
  }

  /// Every vector runs on a stack of its own, so that a fault of the stack itself can be handled.
  private static int stackFor(int vector) {
    if (vector == Vectors.NON_MASKABLE) return STACK_NON_MASKABLE;
    if (vector == Vectors.DOUBLE_FAULT) return STACK_DOUBLE_FAULT;
    if (vector == Vectors.MACHINE_CHECK) return STACK_MACHINE_CHECK;
    return vector < Vectors.EXCEPTIONS ? STACK_EXCEPTIONS : STACK_INTERRUPTS;
  }

  private static void gate(long gateAddress, int vector) {
    long code = Cpu.interruptVectorsAddress() + VECTOR_STUB_BYTES * vector;
    Memory.putShort(gateAddress, (short) code);
    Memory.putShort(gateAddress + 2, (short) CODE_SELECTOR);
    Memory.putShort(gateAddress + 4, (short) (INTERRUPT_GATE | stackFor(vector)));
    Memory.putShort(gateAddress + 6, (short) (code >>> 16));
    Memory.putLong(gateAddress + 8, code >>> 32);
  }

  private static void pseudoDescriptor(long address, long tableAddress, int bytes) {
    Memory.putShort(address, (short) (bytes - 1));
    Memory.putLong(address + 2, tableAddress);
  }
}

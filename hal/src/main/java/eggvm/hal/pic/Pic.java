package eggvm.hal.pic;

import eggvm.vm.machine.Cpu;

/// Two 8259A in cascade; their 16 lines become vectors from [#FIRST_VECTOR] on, all masked until asked for.
public final class Pic {
  private Pic() {}

  public static final int FIRST_VECTOR = 32;
  public static final int LINES = 16;

  private static final int MASTER = 0x20;
  private static final int MASTER_MASK = 0x21;
  private static final int SLAVE = 0xA0;
  private static final int SLAVE_MASK = 0xA1;
  private static final int INITIALIZE_WITH_ICW4 = 0x11;
  private static final int MODE_8086 = 1;
  private static final int CASCADE_LINE = 2;
  private static final int END_OF_INTERRUPT = 0x20;
  private static final int READ_IN_SERVICE = 0x0B;
  private static final int SPURIOUS_LINE = 7;
  /// Edge/level control registers of the chip sets that have PCI: a bit per line, 1 level. Lines 0, 1, 2, 8 and 13 are edges always.
  private static final int TRIGGER = 0x4D0;
  private static final int EDGE_LINES = 1 | 1 << 1 | 1 << 2 | 1 << 8 | 1 << 13;

  private static int enabledLines;

  public static void start() {
    Cpu.out8(MASTER, INITIALIZE_WITH_ICW4);
    Cpu.out8(SLAVE, INITIALIZE_WITH_ICW4);
    Cpu.out8(MASTER_MASK, FIRST_VECTOR);
    Cpu.out8(SLAVE_MASK, FIRST_VECTOR + 8);
    Cpu.out8(MASTER_MASK, 1 << CASCADE_LINE);
    Cpu.out8(SLAVE_MASK, CASCADE_LINE);
    Cpu.out8(MASTER_MASK, MODE_8086);
    Cpu.out8(SLAVE_MASK, MODE_8086);
    enabledLines = 1 << CASCADE_LINE;
    writeMasks();
  }

  /// Enabling and disabling are for one party at a time: with interrupts off, or in an interrupt.
  public static void enable(int line) {
    enabledLines |= 1 << line;
    writeMasks();
  }

  public static void disable(int line) {
    enabledLines &= ~(1 << line);
    writeMasks();
  }

  /// As PCI devices need it, which share lines; false: not this line.
  public static boolean setLevelTriggered(int line) {
    if (line < 0 || line >= LINES || (EDGE_LINES & 1 << line) != 0) return false;
    int port = TRIGGER + line / 8;
    Cpu.out8(port, Cpu.in8(port) | 1 << line % 8);
    return true;
  }

  private static void writeMasks() {
    Cpu.out8(MASTER_MASK, ~enabledLines & 0xFF);
    Cpu.out8(SLAVE_MASK, ~enabledLines >> 8 & 0xFF);
  }

  /// The last line of each controller also stands for an interrupt that went away; such a one must not be acknowledged there.
  public static boolean isSpurious(int line) {
    if ((line & 7) != SPURIOUS_LINE) return false;
    int port = line < 8 ? MASTER : SLAVE;
    Cpu.out8(port, READ_IN_SERVICE);
    boolean spurious = (Cpu.in8(port) & 1 << SPURIOUS_LINE) == 0;
    if (spurious && line >= 8) Cpu.out8(MASTER, END_OF_INTERRUPT);
    return spurious;
  }

  public static void acknowledge(int line) {
    if (line >= 8) Cpu.out8(SLAVE, END_OF_INTERRUPT);
    Cpu.out8(MASTER, END_OF_INTERRUPT);
  }
}

package eggvm.hal.pci;

import eggvm.vm.machine.Cpu;

/// Configuration mechanism #1 (section 3.2.2.3.2). Between the two accesses no other fiber can run: there is no poll.
public final class ConfigurationPorts implements ConfigurationSpace {
  private static final int ADDRESS = 0xCF8;
  private static final int DATA = 0xCFC;
  private static final int ENABLE = 1 << 31;
  private static final int BYTES = 256;

  @Override
  public int read(int function, int offset) {
    if (offset >= BYTES) return -1;
    Cpu.out32(ADDRESS, ENABLE | function << 8 | offset);
    return Cpu.in32(DATA);
  }

  @Override
  public void write(int function, int offset, int value) {
    if (offset >= BYTES) return;
    Cpu.out32(ADDRESS, ENABLE | function << 8 | offset);
    Cpu.out32(DATA, value);
  }
}

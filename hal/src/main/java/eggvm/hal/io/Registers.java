package eggvm.hal.io;

import eggvm.vm.machine.Cpu;

/// A block of 32-bit registers in memory space.
public final class Registers {
  /// What reads give that no device answers.
  public static final int NO_ANSWER = -1;

  private final long baseAddress;

  /// `address`: mapped uncached.
  public Registers(long address) { baseAddress = address; }

  public int read(int offset) { return Cpu.deviceRead32(baseAddress + offset); }

  public void write(int offset, int value) { Cpu.deviceWrite32(baseAddress + offset, value); }

  public void set(int offset, int bits) { write(offset, read(offset) | bits); }

  public void clear(int offset, int bits) { write(offset, read(offset) & ~bits); }

  /// Until all the bits read 0; false: they did not within so many looks, each of which takes a bus some hundred nanoseconds.
  public boolean awaitClear(int offset, int bits, int looks) {
    for (int i = 0; i < looks; i++) {
      if ((read(offset) & bits) == 0) return true;
      Cpu.pause();
    }
    return false;
  }
}

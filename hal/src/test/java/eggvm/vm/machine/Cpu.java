package eggvm.vm.machine;

/// Stands before the class of natives on the class path of this module's tests: what a driver does goes to simulated hardware, when a test has
/// set some up.
public final class Cpu {
  private Cpu() {}

  /// Hardware answers where it overrides something; else nothing is there.
  public interface Hardware {
    default int readRegister(long address) { return -1; }

    default void writeRegister(long address, int value) {}

    /// Of 1 or 2 bytes.
    default int readRegister(long address, int bytes) { return -1; }

    default void writeRegister(long address, int bytes, int value) {}

    /// `bytes` 1, 2 or 4.
    default int readPort(int port, int bytes) { return -1; }

    default void writePort(int port, int bytes, int value) {}

    default long readMsr(int index) { return 0; }

    default void writeMsr(int index, long value) {}

    default long timeStamp() { return System.nanoTime(); }

    default long random() { return 0; }

    default long seed() { return 0; }

    /// `register` as in `Features`.
    default int cpuid(int leaf, int register) { return 0; }
  }

  private static Hardware hardware;
  private static boolean interruptsOff;

  /// Null: there is none again.
  public static void use(Hardware wanted) { hardware = wanted; }

  private static Hardware hardware() {
    if (hardware == null) throw new UnsatisfiedLinkError("only in an image or with simulated hardware");
    return hardware;
  }

  /// Memory that a device shares answers as memory.
  public static int deviceRead32(long address) { return isMemory(address) ? Memory.getInt(address) : hardware().readRegister(address); }

  public static void deviceWrite32(long address, int value) {
    if (isMemory(address)) Memory.putInt(address, value);
    else hardware().writeRegister(address, value);
  }

  public static int deviceRead8(long address) { return isMemory(address) ? Memory.getByte(address) & 0xFF : hardware().readRegister(address, 1) & 0xFF; }

  public static int deviceRead16(long address) { return isMemory(address) ? Memory.getChar(address) : hardware().readRegister(address, 2) & 0xFFFF; }

  public static void deviceWrite8(long address, int value) { hardware().writeRegister(address, 1, value & 0xFF); }

  public static void deviceWrite16(long address, int value) { hardware().writeRegister(address, 2, value & 0xFFFF); }

  /// Where the host's memory is.
  private static boolean isMemory(long address) { return address >= 1L << 32; }

  public static int in8(int port) { return hardware().readPort(port, 1) & 0xFF; }

  public static int in16(int port) { return hardware().readPort(port, 2) & 0xFFFF; }

  public static int in32(int port) { return hardware().readPort(port, 4); }

  public static void out8(int port, int value) { hardware().writePort(port, 1, value & 0xFF); }

  public static void out16(int port, int value) { hardware().writePort(port, 2, value & 0xFFFF); }

  public static void out32(int port, int value) { hardware().writePort(port, 4, value); }

  public static long readMsr(int index) { return hardware().readMsr(index); }

  public static void writeMsr(int index, long value) { hardware().writeMsr(index, value); }

  public static void cpuid(int leaf, int subLeaf, long resultAddress) {
    for (int register = 0; register < 16; register += 4) Memory.putInt(resultAddress + register, hardware().cpuid(leaf, register));
  }

  public static void pause() {}

  public static void fence() {}

  public static void writeCr3(long value) {}

  public static long readTimeStamp() { return hardware == null ? System.nanoTime() : hardware.timeStamp(); }

  public static long readRandom() { return hardware().random(); }

  public static long readSeed() { return hardware().seed(); }

  public static void disableInterrupts() { interruptsOff = true; }

  public static void enableInterrupts() { interruptsOff = false; }

  public static boolean areInterruptsOff() { return interruptsOff; }
}

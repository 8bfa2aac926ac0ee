package eggvm.hal.vbe;

import eggvm.vm.machine.Cpu;

/// The adapter, set to a mode of 32 bits per pixel.
public final class Dispi {
  private Dispi() {}

  private static final int INDEX = 0x1CE;
  private static final int DATA = 0x1CF;

  private static final int VERSION = 0;
  private static final int WIDTH = 1;
  private static final int HEIGHT = 2;
  private static final int BITS_PER_PIXEL = 3;
  private static final int ENABLE = 4;
  private static final int ROW_WIDTH = 6;
  private static final int X_OFFSET = 8;
  private static final int Y_OFFSET = 9;

  /// From version 2 on there are 32 bits per pixel in one range of memory.
  private static final int LEAST_VERSION = 0xB0C2;
  private static final int VERSIONS = 0xB0C0;
  private static final int VERSION_BITS = 0xFFF0;
  private static final int OFF = 0;
  private static final int ON = 1;
  private static final int LINEAR = 1 << 6;
  public static final int PIXEL_BYTES = 4;

  /// VGA: reading the status makes the next write to the attribute controller an index; bit 5 of it lets the picture be seen.
  private static final int INPUT_STATUS = 0x3DA;
  private static final int ATTRIBUTE_INDEX = 0x3C0;
  private static final int PICTURE_ON = 1 << 5;

  public static boolean isPresent() {
    int version = read(VERSION);
    return (version & VERSION_BITS) == VERSIONS && version >= LEAST_VERSION;
  }

  /// False: the adapter has not taken the mode.
  public static boolean setMode(int widthPixels, int heightPixels) {
    write(ENABLE, OFF);
    write(WIDTH, widthPixels);
    write(HEIGHT, heightPixels);
    write(BITS_PER_PIXEL, 8 * PIXEL_BYTES);
    write(ENABLE, ON | LINEAR);
    write(X_OFFSET, 0);
    write(Y_OFFSET, 0);
    Cpu.in8(INPUT_STATUS);
    Cpu.out8(ATTRIBUTE_INDEX, PICTURE_ON);
    return read(WIDTH) == widthPixels && read(HEIGHT) == heightPixels && read(BITS_PER_PIXEL) == 8 * PIXEL_BYTES;
  }

  /// Of the mode that is set.
  public static int pitchBytes() { return read(ROW_WIDTH) * PIXEL_BYTES; }

  private static int read(int register) {
    Cpu.out16(INDEX, register);
    return Cpu.in16(DATA);
  }

  private static void write(int register, int value) {
    Cpu.out16(INDEX, register);
    Cpu.out16(DATA, value);
  }
}

package eggvm.boot.machine;

import eggvm.hal.console.Surface;
import eggvm.hal.cpu.DeviceSpace;
import eggvm.vm.machine.Memory;

/// The tag of the framebuffer that a boot loader has set up. Source: Multiboot2 Specification version 2.0, section 3.6.12.
/// ```
///  8 address u64   16 pitch   20 width   24 height   28 bits per pixel u8   29 kind u8
/// 32 red: position u8, bits u8   34 green   36 blue
/// ```
/// Kept from the moment the boot information is read, before there is anything to draw with.
final class BootFramebuffer {
  private BootFramebuffer() {}

  private static final int ADDRESS = 8;
  private static final int PITCH = 16;
  private static final int WIDTH = 20;
  private static final int HEIGHT = 24;
  private static final int DEPTH = 28;
  private static final int KIND = 29;
  private static final int RED = 32;
  private static final int GREEN = 34;
  private static final int BLUE = 36;
  private static final int KIND_RGB = 1;
  private static final int BITS = 32;
  private static final int COLOUR_BITS = 8;

  static long address;
  private static int pitchBytes, widthPixels, heightPixels, redShift, greenShift, blueShift;

  /// One of another kind than 32 bits with 8 for each colour is passed over.
  static void read(long tag) {
    boolean isKnown = octet(tag, KIND) == KIND_RGB && octet(tag, DEPTH) == BITS
        && octet(tag, RED + 1) == COLOUR_BITS && octet(tag, GREEN + 1) == COLOUR_BITS && octet(tag, BLUE + 1) == COLOUR_BITS;
    if (!isKnown) return;
    address = Memory.getLong(tag + ADDRESS);
    pitchBytes = Memory.getInt(tag + PITCH);
    widthPixels = Memory.getInt(tag + WIDTH);
    heightPixels = Memory.getInt(tag + HEIGHT);
    redShift = octet(tag, RED);
    greenShift = octet(tag, GREEN);
    blueShift = octet(tag, BLUE);
  }

  private static int octet(long tag, int offset) { return Memory.getByte(tag + offset) & 0xFF; }

  /// Null: there is none, or too little memory to map it.
  static Surface surface() {
    long mapped = address == 0 ? 0 : DeviceSpace.map(address, (long) pitchBytes * heightPixels);
    return mapped == 0 ? null : surfaceAt(mapped);
  }

  static Surface surfaceAt(long mapped) { return new Surface(mapped, pitchBytes, widthPixels, heightPixels, redShift, greenShift, blueShift); }
}

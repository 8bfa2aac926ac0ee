package eggvm.hal.console;

/// Pixels of 32 bits in rows from the top; a colour's 8 bits begin at its shift.
public final class Surface {
  final long address;
  final int pitchBytes;
  final int widthPixels;
  final int heightPixels;
  private final int redShift;
  private final int greenShift;
  private final int blueShift;

  public Surface(long address, int pitchBytes, int widthPixels, int heightPixels, int redShift, int greenShift, int blueShift) {
    this.address = address;
    this.pitchBytes = pitchBytes;
    this.widthPixels = widthPixels;
    this.heightPixels = heightPixels;
    this.redShift = redShift;
    this.greenShift = greenShift;
    this.blueShift = blueShift;
  }

  public int columns() { return widthPixels / Font.WIDTH; }

  public int rows() { return heightPixels / Font.HEIGHT; }

  int pixel(int red, int green, int blue) { return red << redShift | green << greenShift | blue << blueShift; }
}

package eggvm.lib.net.wire;

/// Big-endian numbers in byte arrays.
public final class Bytes {
  private Bytes() {}

  public static int u8(byte[] b, int at) { return b[at] & 0xff; }

  public static int u16(byte[] b, int at) { return (b[at] & 0xff) << 8 | b[at + 1] & 0xff; }

  public static int i32(byte[] b, int at) { return b[at] << 24 | (b[at + 1] & 0xff) << 16 | (b[at + 2] & 0xff) << 8 | b[at + 3] & 0xff; }

  public static long u32(byte[] b, int at) { return i32(b, at) & 0xffff_ffffL; }

  public static long i64(byte[] b, int at) { return (long) i32(b, at) << 32 | u32(b, at + 4); }

  public static void put8(byte[] b, int at, int value) { b[at] = (byte) value; }

  public static void put16(byte[] b, int at, int value) {
    b[at] = (byte) (value >>> 8);
    b[at + 1] = (byte) value;
  }

  public static void put32(byte[] b, int at, int value) {
    put16(b, at, value >>> 16);
    put16(b, at + 2, value);
  }

  public static void put64(byte[] b, int at, long value) {
    put32(b, at, (int) (value >>> 32));
    put32(b, at + 4, (int) value);
  }
}

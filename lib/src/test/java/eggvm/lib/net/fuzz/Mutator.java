package eggvm.lib.net.fuzz;

import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.Checksum;
import java.util.Arrays;
import java.util.Random;

/// Makes nonsense of frames, and mostly mends the checksums so that the nonsense gets in deep.
final class Mutator {
  private static final int[] INTERESTING = {0, 1, 0x7f, 0x80, 0xff, 4, 5, 8, 0x45, 0x4f, 0x60, 58, 6, 17, 43, 44};
  private final Random random;

  Mutator(Random random) { this.random = random; }

  byte[] mutate(byte[] original, byte[] other) {
    byte[] frame = original.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) frame = change(frame, other);
    if (random.nextInt(5) > 0) mend(frame);
    return frame;
  }

  private byte[] change(byte[] frame, byte[] other) {
    if (frame.length < 15) return Arrays.copyOf(frame, 60);
    int at = (random.nextInt(10) == 0 ? 0 : 14) + random.nextInt(Math.min(frame.length - 14, 80));
    switch (random.nextInt(9)) {
      case 0 -> frame[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> frame[at] = (byte) random.nextInt();
      case 2 -> frame[at] = (byte) INTERESTING[random.nextInt(INTERESTING.length)];
      case 3 -> {
        if (at + 4 <= frame.length) Bytes.put32(frame, at, Bytes.i32(frame, at) + random.nextInt(2001) - 1000);
      }
      case 4 -> {
        if (at + 4 <= frame.length) Bytes.put32(frame, at, random.nextBoolean() ? random.nextInt() : Integer.MAX_VALUE + random.nextInt(3));
      }
      case 5 -> {
        return Arrays.copyOf(frame, random.nextInt(frame.length));
      }
      case 6 -> {
        return Arrays.copyOf(frame, Math.min(1514, frame.length + random.nextInt(600)));
      }
      case 7 -> {
        int count = Math.min(random.nextInt(40), Math.min(frame.length, other.length) - at);
        if (count > 0) System.arraycopy(other, at, frame, at, count);
      }
      default -> lengths(frame);
    }
    return frame;
  }

  /// Makes the IP length fit the frame, or almost.
  private void lengths(byte[] frame) {
    if (frame.length < 54) return;
    int type = Bytes.u16(frame, 12);
    int off = random.nextInt(8) == 0 ? random.nextInt(9) - 4 : 0;
    if (type == 0x0800) Bytes.put16(frame, 16, frame.length - 14 + off);
    if (type == 0x86dd) Bytes.put16(frame, 18, frame.length - 54 + off);
  }

  private static void mend(byte[] frame) {
    if (frame.length < 34) return;
    int type = Bytes.u16(frame, 12);
    if (type == 0x0800) mend4(frame);
    else if (type == 0x86dd && frame.length >= 54) mend6(frame);
  }

  private static void mend4(byte[] frame) {
    int header = (frame[14] & 15) * 4;
    if (header < 20 || 14 + header > frame.length) return;
    Bytes.put16(frame, 24, 0);
    Bytes.put16(frame, 24, Checksum.finish(Checksum.sum(frame, 14, header)));
    int end = Math.min(frame.length, 14 + Bytes.u16(frame, 16));
    int protocol = frame[23] & 0xff;
    long pseudo = Checksum.sum(frame, 26, 8) + protocol + end - 14 - header;
    transport(frame, 14 + header, end, protocol, protocol == 1 ? 0 : pseudo);
  }

  private static void mend6(byte[] frame) {
    int end = Math.min(frame.length, 54 + Bytes.u16(frame, 18));
    int protocol = frame[20] & 0xff;
    transport(frame, 54, end, protocol, Checksum.sum(frame, 22, 32) + protocol + end - 54);
  }

  private static void transport(byte[] frame, int at, int end, int protocol, long pseudo) {
    int field = at + switch (protocol) {
      case 1, 58 -> 2;
      case 6 -> 16;
      case 17 -> 6;
      default -> 10000;
    };
    if (field + 2 > end) return;
    Bytes.put16(frame, field, 0);
    Bytes.put16(frame, field, Checksum.finish(pseudo + Checksum.sum(frame, at, end - at)));
  }
}

package eggvm.lib.net.wire;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChecksumTest {
  /// As RFC 1071 section 4.1 has it.
  private static int slow(byte[] b, int offset, int length) {
    long sum = 0;
    for (int i = 0; i < length; i++) sum += (i & 1) == 0 ? (b[offset + i] & 255) << 8 : b[offset + i] & 255;
    while (sum >> 16 != 0) sum = (sum & 0xffff) + (sum >> 16);
    return (int) sum;
  }

  @Test
  void theExampleOfRfc1071Holds() {
    byte[] b = {0, 1, (byte) 0xf2, 3, (byte) 0xf4, (byte) 0xf5, (byte) 0xf6, (byte) 0xf7};
    assertEquals(0xddf2, Checksum.fold(Checksum.sum(b, 0, 8)));
    assertEquals(0x220d, Checksum.finish(Checksum.sum(b, 0, 8)));
  }

  @Test
  void everyLengthAndPlaceGivesTheSameAsByteByByte() {
    byte[] b = new byte[200];
    new Random(1).nextBytes(b);
    for (int offset = 0; offset < 9; offset++) for (int length = 0; length < 190; length++) assertEquals(slow(b, offset, length), Checksum.fold(Checksum.sum(b, offset, length)));
    byte[] ones = new byte[65535];
    java.util.Arrays.fill(ones, (byte) -1);
    assertEquals(slow(ones, 0, 65535), Checksum.fold(Checksum.sum(ones, 0, 65535)));
  }
}

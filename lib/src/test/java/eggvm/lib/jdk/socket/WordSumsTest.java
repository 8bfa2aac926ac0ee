package eggvm.lib.jdk.socket;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.net.wire.Checksum;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Over a copy of the array in raw memory.
class WordSumsTest {
  private final WordSums sums = new WordSums();

  private static final class Cells implements Memory.HostCells {
    private static final long ADDRESS = Arena.global().allocate(1 << 17, 16).address();

    @Override
    public long addressOf(Object object) {
      byte[] bytes = (byte[]) object;
      Memory.copyFromArray(bytes, 0, ADDRESS, bytes.length);
      return ADDRESS - ObjectLayout.ARRAY_BASE;
    }

    @Override
    public Object objectAt(long address) { throw new UnsupportedOperationException(); }
  }

  @AfterEach
  void end() { Memory.useHostCells(null); }

  private void isTheSame(byte[] b, int offset, int length) {
    assertEquals(Checksum.fold(Checksum.sum(b, offset, length)), Checksum.fold(sums.sum(b, offset, length)), offset + " " + length);
  }

  @Test
  void everyLengthAndPlaceGivesTheSumOfBytes() {
    Memory.useHostCells(new Cells());
    byte[] b = new byte[400];
    new Random(1).nextBytes(b);
    for (int offset = 0; offset < 9; offset++) for (int length = 0; length <= 391; length++) isTheSame(b, offset, length);
    byte[] large = new byte[65535];
    isTheSame(large, 0, 65535);
    Arrays.fill(large, (byte) -1);
    for (int length = 65500; length <= 65535; length++) isTheSame(large, 65535 - length, length);
  }

  @Test
  void partsAddUpWithThoseSummedOtherwise() {
    Memory.useHostCells(new Cells());
    byte[] b = new byte[100];
    new Random(2).nextBytes(b);
    assertEquals(Checksum.fold(Checksum.sum(b, 0, 99)), Checksum.fold(sums.sum(b, 0, 40) + Checksum.sum(b, 40, 20) + sums.sum(b, 60, 39)));
  }

  @Test
  void whatIsNotInTheArrayIsNotRead() {
    byte[] b = new byte[10];
    for (int[] range : new int[][] {{-1, 5}, {0, 11}, {5, 6}, {11, 0}, {0, -1}, {Integer.MAX_VALUE, 10}}) {
      assertThrows(IndexOutOfBoundsException.class, () -> sums.sum(b, range[0], range[1]));
    }
  }
}

package eggvm.lib.fs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PipeTest {
  private final Pipe pipe = new Pipe();
  private final byte[] bytes = new byte[Pipe.CAPACITY_BYTES];

  @Test
  void anEmptyPipeWouldBlockUntilTheWriterIsGone() throws Exception {
    assertEquals(OpenFile.WOULD_BLOCK, pipe.reader().read(bytes, 0, 1));
    pipe.writer().release();
    assertEquals(-1, pipe.reader().read(bytes, 0, 1));
    assertEquals(OpenFile.HUNG_UP, pipe.reader().readiness());
  }

  @Test
  void aFullPipeWouldBlockUntilSomethingIsTaken() throws Exception {
    assertEquals(bytes.length, pipe.writer().write(bytes, 0, bytes.length));
    assertEquals(OpenFile.WOULD_BLOCK, pipe.writer().write(bytes, 0, 1));
    assertEquals(0, pipe.writer().readiness());
    pipe.reader().read(bytes, 0, 5000);
    assertEquals(5000, pipe.writer().write(bytes, 0, 20_000));
  }

  @Test
  void aLittleIsWrittenAsAWholeOrNotAtAll() throws Exception {
    pipe.writer().write(bytes, 0, bytes.length - 10);
    assertEquals(0, pipe.writer().readiness());
    assertEquals(OpenFile.WOULD_BLOCK, pipe.writer().write(bytes, 0, 11));
    assertEquals(10, pipe.writer().write(bytes, 0, 10));
  }

  @Test
  void nobodyToReadIsABrokenPipe() {
    pipe.reader().release();
    assertEquals(FileError.BROKEN_PIPE, assertThrows(FileException.class, () -> pipe.writer().write(bytes, 0, 1)).error());
  }

  @Test
  void bytesComeInOrderAcrossTheRingsEnd() throws Exception {
    Random random = new Random(1);
    int put = 0;
    int taken = 0;
    while (taken < 1_000_000) {
      int wanted = 1 + random.nextInt(9000);
      for (int i = 0; i < wanted; i++) bytes[i] = (byte) (put + i);
      put += Math.max(0, pipe.writer().write(bytes, 0, wanted));
      int got = pipe.reader().read(bytes, 0, 1 + random.nextInt(9000));
      for (int i = 0; i < got; i++) assertEquals((byte) (taken + i), bytes[i]);
      taken += Math.max(0, got);
    }
  }

  @Test
  void eachEndLearnsWhenItMayGoOn() throws Exception {
    int[] told = new int[2];
    Runnable reader = () -> told[0]++;
    pipe.reader().watch(reader);
    pipe.writer().watch(() -> told[1]++);
    pipe.writer().write(bytes, 0, 5);
    pipe.reader().read(bytes, 0, 5);
    assertEquals(1, told[0]);
    assertEquals(1, told[1]);
    pipe.reader().unwatch(reader);
    pipe.writer().write(bytes, 0, 5);
    assertEquals(1, told[0]);
  }

  @Test
  void aDuplicateKeepsAnEndOpen() throws Exception {
    pipe.writer().retain();
    pipe.writer().release();
    assertEquals(OpenFile.WOULD_BLOCK, pipe.reader().read(bytes, 0, 1));
    pipe.writer().release();
    assertEquals(-1, pipe.reader().read(bytes, 0, 1));
  }
}

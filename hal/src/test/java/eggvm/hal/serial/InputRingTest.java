package eggvm.hal.serial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.hal.Raw;
import eggvm.vm.machine.PollRequest;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InputRingTest {
  private static final int CAPACITY = 16;
  private final long buffer = Raw.allocate(64);

  @BeforeEach
  void empty() { InputRing.use(Raw.allocate(CAPACITY), CAPACITY); }

  @Test
  void everyByteValueArrivesWhenEscapedAsTheSenderDoes() {
    ByteArrayOutputStream got = new ByteArrayOutputStream();
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
      if (i == 0x04 || i == 0x10 || i == 0x1c) InputRing.put(0x10);
      InputRing.put(i);
      got.writeBytes(take(64));
    }
    assertArrayEquals(all, got.toByteArray());
  }

  @Test
  void endIsReportedOnlyAfterAllBytesAreTaken() {
    for (int value : new int[] {'a', 'b', 0x04, 'c'}) InputRing.put(value);
    assertEquals(2, InputRing.available());
    assertEquals("ab", new String(take(64)));
    assertEquals(-1, InputRing.available());
    assertEquals(-1, InputRing.take(buffer, 1));
  }

  @Test
  void dumpKeyIsNoInputAndWorksAfterTheEnd() {
    InputRing.put(0x1c);
    assertEquals(0, InputRing.available());
    assertTrue(PollRequest.takeDumpWanted());
    assertFalse(PollRequest.takeDumpWanted());
    InputRing.put(0x04);
    InputRing.put(0x1c);
    assertTrue(PollRequest.takeDumpWanted());
    assertEquals(-1, InputRing.available());
  }

  @Test
  void escapedEndDoesNotEnd() {
    InputRing.put(0x10);
    assertEquals(0, InputRing.available());
    InputRing.put(0x04);
    assertArrayEquals(new byte[] {4}, take(64));
    assertEquals(0, InputRing.available());
  }

  @Test
  void randomPutsAndTakesKeepOrderAcrossTheWrap() {
    Random random = new Random(3);
    byte put = 0;
    byte taken = 0;
    for (int i = 0; i < 20_000; i++) {
      if (random.nextBoolean()) {
        for (int k = random.nextInt(CAPACITY); k > 0 && !InputRing.isFull(); k--) put = send(put);
      } else {
        for (byte value : take(random.nextInt(CAPACITY))) assertEquals(taken++, value);
      }
    }
    assertTrue(InputRing.available() <= CAPACITY);
  }

  private static byte send(byte value) {
    if (value == 4 || value == 16 || value == 0x1c) InputRing.put(0x10);
    InputRing.put(value & 0xFF);
    return (byte) (value + 1);
  }

  private byte[] take(int bytes) {
    int taken = InputRing.take(buffer, bytes);
    return Raw.bytes(buffer, Math.max(0, taken));
  }
}

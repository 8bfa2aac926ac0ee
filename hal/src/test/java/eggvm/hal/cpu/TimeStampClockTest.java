package eggvm.hal.cpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeStampClockTest {
  @Test
  void nanosAreExactForYearsAtAnyUsualFrequency() {
    Random random = new Random(5);
    for (int i = 0; i < 10_000; i++) {
      long hertz = 100_000_000L + random.nextLong(8_000_000_000L);
      long ticks = random.nextLong(hertz * 86_400 * 365);
      long exact = BigInteger.valueOf(ticks).multiply(BigInteger.valueOf(1_000_000_000)).divide(BigInteger.valueOf(hertz)).longValueExact();
      assertEquals(exact, TimeStampClock.nanos(ticks, hertz));
    }
  }

  @Test
  void nanosNeverRunBackwards() {
    long last = 0;
    for (long ticks = 2_999_999_000L; ticks < 3_000_001_000L; ticks++) {
      long nanos = TimeStampClock.nanos(ticks, 3_000_000_000L);
      assertTrue(nanos >= last);
      last = nanos;
    }
  }
}

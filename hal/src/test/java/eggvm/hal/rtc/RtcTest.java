package eggvm.hal.rtc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RtcTest {
  private static final int BINARY = 4;
  private static final int HOURS_24 = 2;

  @Test
  void allFourRegisterFormatsGiveTheLibrarysSeconds() {
    Random random = new Random(1);
    for (int i = 0; i < 5000; i++) {
      LocalDateTime time = LocalDateTime.of(2000, 1, 1, 0, 0).plusSeconds(random.nextLong(99L * 365 * 86400));
      for (int status : new int[] {0, BINARY, HOURS_24, BINARY | HOURS_24}) assertEquals(time.toEpochSecond(ZoneOffset.UTC), read(time, status));
    }
  }

  private static long read(LocalDateTime time, int status) {
    return Rtc.epochSeconds(raw(time.getYear() % 100, status), raw(time.getMonthValue(), status), raw(time.getDayOfMonth(), status),
        hour(time.getHour(), status), raw(time.getMinute(), status), raw(time.getSecond(), status), status);
  }

  private static int hour(int hour, int status) {
    if ((status & HOURS_24) != 0) return raw(hour, status);
    return raw(hour % 12 == 0 ? 12 : hour % 12, status) | (hour >= 12 ? 0x80 : 0);
  }

  private static int raw(int value, int status) { return (status & BINARY) != 0 ? value : value / 10 << 4 | value % 10; }
}

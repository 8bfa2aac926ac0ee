package eggvm.hal.entropy;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HealthTestsTest {
  @Test
  void aSampleThatIsRepeatedUpToTheCutoffIsAnAlarm() {
    HealthTests words = HealthTests.forWords();
    for (int i = 0; i < 5; i++) assertTrue(words.accept(i));
    assertFalse(words.accept(4));
    HealthTests quarterBits = HealthTests.forQuarterBits();
    for (int i = 1; i < 161; i++) assertTrue(quarterBits.accept(7), "repetition " + i);
    assertFalse(quarterBits.accept(7));
  }

  @Test
  void aSampleThatPrevailsInAWindowIsAnAlarmWithoutAnyLongRun() {
    HealthTests tests = HealthTests.forQuarterBits();
    int at = 0;
    while (at < HealthTests.WINDOW_SAMPLES && tests.accept(at % 20 == 19 ? at : 7)) at++;
    assertEquals(482 + 482 / 19, at);
  }

  @Test
  void aWordThatComesBackWithinAWindowIsAnAlarm() {
    HealthTests tests = HealthTests.forWords();
    for (int i = 0; i < 511; i++) assertTrue(tests.accept(i));
    assertFalse(tests.accept(0));
  }

  @Test
  void countsBeginAnewWithEachWindow() {
    HealthTests tests = HealthTests.forWords();
    for (int i = 0; i < 10_000; i++) assertTrue(tests.accept(i % 700));
  }

  @Test
  void noiseAsClaimedRaisesNoAlarm() {
    HealthTests tests = HealthTests.forQuarterBits();
    Random random = new Random(1);
    for (int i = 0; i < 1_000_000; i++) assertTrue(tests.accept(random.nextInt(1000) < 800 ? 0 : 1));
  }

  @Test
  void noiseFarBelowTheClaimDoes() {
    HealthTests tests = HealthTests.forQuarterBits();
    Random random = new Random(1);
    int at = 0;
    while (at < 10_000 && tests.accept(random.nextInt(100) < 97 ? 0 : 1)) at++;
    assertTrue(at < 10_000);
  }
}

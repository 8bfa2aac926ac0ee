package eggvm.lib.net.time;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimersTest {
  private final Timers timers = new Timers();
  private final List<Long> fired = new ArrayList<>();

  private Timer timer() {
    return new Timer() {
      @Override
      protected void fire() { fired.add(deadlineNanos()); }
    };
  }

  @Test
  void timersFireInOrderWhateverWasStartedMovedAndStopped() {
    Random random = new Random(1);
    Timer[] all = new Timer[500];
    for (int i = 0; i < all.length; i++) all[i] = timer();
    for (int i = 0; i < 20000; i++) {
      Timer timer = all[random.nextInt(all.length)];
      if (random.nextInt(3) == 0) timers.stop(timer);
      else timers.start(timer, Long.MAX_VALUE - 5000 + random.nextInt(10000));
    }
    long base = Long.MAX_VALUE - 5000;
    List<Long> expected = new ArrayList<>();
    for (Timer timer : all) if (timer.isArmed()) expected.add(timer.deadlineNanos());
    expected.sort((a, b) -> Long.compare(a - base, b - base));
    assertEquals(expected.size(), timers.count());
    while (timers.count() > 0) timers.fireDue(timers.nextDeadlineNanos());
    assertEquals(expected, fired);
  }

  @Test
  void aTimerThatArmsItselfAtOnceDoesNotHoldTheCaller() {
    int[] times = new int[1];
    Timer again = new Timer() {
      @Override
      protected void fire() {
        times[0]++;
        timers.start(this, 0);
      }
    };
    timers.start(again, 0);
    timers.fireDue(10);
    assertEquals(1, times[0]);
    assertTrue(again.isArmed());
  }
}

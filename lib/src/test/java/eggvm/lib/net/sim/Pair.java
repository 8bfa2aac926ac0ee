package eggvm.lib.net.sim;

import eggvm.lib.net.Limits;
import eggvm.lib.net.NetInterface;
import eggvm.lib.net.NetworkStack;
import eggvm.lib.net.socket.Endpoint;
import eggvm.lib.net.socket.IpAddress;
import java.util.Random;
import java.util.function.BooleanSupplier;

/// Two hosts, 10.0.0.1 and 10.0.0.2 or 2001:db8::1 and ::2, on one simulated wire.
public final class Pair {
  public static final long SECOND = 1_000_000_000L;

  public final ManualClock clock = new ManualClock();
  public final SimulatedLink link;
  public final NetworkStack a, b;
  public final NetInterface onA, onB;

  public Pair(long seed) { this(seed, Limits.DEFAULT); }

  public Pair(long seed, Limits limits) {
    link = new SimulatedLink(clock, seed);
    Random random = new Random(seed + 1);
    a = new NetworkStack(clock, random::nextLong, limits);
    b = new NetworkStack(clock, random::nextLong, limits);
    onA = a.add(link.a);
    onB = b.add(link.b);
    onA.configure(IpAddress.parse("10.0.0.1"), 24, IpAddress.parse("10.0.0.254"));
    onB.configure(IpAddress.parse("10.0.0.2"), 24, IpAddress.parse("10.0.0.254"));
    onA.configure(IpAddress.parse("2001:db8::1"), 64, null);
    onB.configure(IpAddress.parse("2001:db8::2"), 64, null);
  }

  public static Endpoint at(String address, int port) { return new Endpoint(IpAddress.parse(address), port); }

  /// Lets time go from event to event until the condition holds; false: it did not within the time, or nothing happens any more.
  public boolean until(BooleanSupplier condition, long limitNanos) {
    long end = clock.nanos() + limitNanos;
    while (true) {
      settle();
      if (condition.getAsBoolean()) return true;
      long next = Math.min(link.nextArrivalNanos(), Math.min(a.nextDeadlineNanos(), b.nextDeadlineNanos()));
      if (next == Long.MAX_VALUE || next > end) {
        clock.advanceTo(end);
        settle();
        return condition.getAsBoolean();
      }
      clock.advanceTo(next);
    }
  }

  public void run(long nanos) { until(() -> false, nanos); }

  private void settle() {
    link.deliver();
    a.poll();
    b.poll();
    if (a.statistics().lastFault != null) throw new AssertionError(a.statistics().lastFault);
    if (b.statistics().lastFault != null) throw new AssertionError(b.statistics().lastFault);
  }
}

package eggvm.lib.net;

import eggvm.lib.net.time.Timer;
import eggvm.lib.net.time.Timers;
import eggvm.lib.net.wire.Packet;
import eggvm.lib.net.wire.PacketPool;

/// What every layer of one stack shares.
public final class Environment {
  private static final int LARGEST_DATAGRAM_BYTES = 65535, FRAME_BYTES = 2048;

  public final NetRandom random;
  public final Limits limits;
  public final Statistics statistics = new Statistics();
  public final Timers timers = new Timers();
  /// Packets that outlive a call: waiting for a neighbour or for room in a device.
  public final PacketPool pool;
  /// Whatever is being sent is built here, from the payload down; nobody keeps it.
  public final Packet outgoing = new Packet(LARGEST_DATAGRAM_BYTES);
  public final BufferBudget buffers;
  /// More than 0: what is sent may wait for what is sent after it, see `IpLayer`.
  public int bursts;
  /// Moves whenever a route may have become another: with routes, addresses and links. Until then what was found holds.
  public int routeChanges = 1;
  private final NetClock clock;

  public Environment(NetClock clock, NetRandom random, Limits limits) {
    this.clock = clock;
    this.random = random;
    this.limits = limits;
    buffers = new BufferBudget(limits.socketMemoryBytes());
    pool = new PacketPool(limits.packets(), FRAME_BYTES);
  }

  public long now() { return clock.nanos(); }

  public void startIn(Timer timer, long nanos) { timers.start(timer, now() + nanos); }

  /// 0 to bound - 1.
  public int random(int bound) { return (int) ((random.nextLong() >>> 33) % bound); }
}

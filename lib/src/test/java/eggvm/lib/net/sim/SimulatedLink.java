package eggvm.lib.net.sim;

import eggvm.hal.device.NetDevice;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Random;

/// A wire between two devices that delays, and when asked to loses, repeats, reorders and damages frames.
public final class SimulatedLink {
  private record Flight(long arrivalNanos, long order, byte[] frame, Port to) implements Comparable<Flight> {
    @Override
    public int compareTo(Flight other) {
      int byTime = Long.compare(arrivalNanos, other.arrivalNanos);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  /// Chances of 1, delays in nanoseconds.
  public double loss, repetition, reordering, damage;
  public long delayNanos = 100_000, jitterNanos = 5_000_000, nanosPerByte;
  public boolean isUp = true;
  /// Writes every frame to the standard output.
  public boolean isTraced = Boolean.getBoolean("net.trace");
  /// Frames longer than this vanish without a word; 0: none do.
  public int blackHoleBytes;
  public int queueFrames = 1000;
  private final ManualClock clock;
  private final Random random;
  private final PriorityQueue<Flight> flights = new PriorityQueue<>();
  private long order;
  public final Port a = new Port("a", 1);
  public final Port b = new Port("b", 2);
  public long sent, lost;

  public SimulatedLink(ManualClock clock, long seed) {
    this.clock = clock;
    random = new Random(seed);
    a.other = b;
    b.other = a;
  }

  public final class Port implements NetDevice {
    private static final int FRAME_AT = 7;

    private byte[] frame;
    private final String name;
    private final byte[] hardware;
    private final ArrayDeque<byte[]> arrived = new ArrayDeque<>();
    /// Until the device is told.
    private final ArrayDeque<byte[]> kept = new ArrayDeque<>();
    private Port other;
    private long freeNanos;
    public int mtuBytes = 1500;
    public boolean isFull;
    /// Completes checksums as [NetDevice#checksumsOnSend] says.
    public boolean offloads;
    public java.util.function.Predicate<byte[]> filter;

    Port(String name, int number) {
      this.name = name;
      hardware = new byte[] {2, 0, 0, 0, 0, (byte) number};
    }

    @Override
    public String name() { return name; }

    @Override
    public byte[] hardwareAddress() { return hardware; }

    @Override
    public int mtuBytes() { return mtuBytes; }

    @Override
    public boolean isLinkUp() { return isUp; }

    @Override
    public boolean checksumsOnSend() { return offloads; }

    @Override
    public boolean send(byte[] frame, int offset, int lengthBytes) {
      if (isFull) return false;
      byte[] copy = Arrays.copyOfRange(frame, offset, offset + lengthBytes);
      if (lengthBytes > mtuBytes + 14) throw new IllegalStateException("frame of " + lengthBytes + " bytes");
      if (offloads) Offload.complete(copy);
      kept.add(copy);
      return true;
    }

    @Override
    public void push() {
      for (byte[] next; (next = kept.poll()) != null; ) if (filter == null || filter.test(next)) travel(next, this);
    }

    /// What nobody may look at any more is spoilt, and there is something before and behind each frame.
    @Override
    public int receive() {
      if (frame != null) Arrays.fill(frame, (byte) 0xaa);
      byte[] next = arrived.poll();
      frame = next == null ? null : new byte[FRAME_AT + next.length + FRAME_AT];
      if (next == null) return 0;
      Arrays.fill(frame, (byte) 0xaa);
      System.arraycopy(next, 0, frame, FRAME_AT, next.length);
      return next.length;
    }

    @Override
    public byte[] frame() { return frame; }

    @Override
    public int frameAt() { return FRAME_AT; }

    @Override
    public void rest() {}

    public void inject(byte[] frame) { arrived.add(frame); }
  }

  private void travel(byte[] frame, Port from) {
    sent++;
    if (isTraced) System.out.println(clock.nanos() / 1000 + " " + from.name + " " + Trace.of(frame));
    if (blackHoleBytes > 0 && frame.length > blackHoleBytes || random.nextDouble() < loss) {
      lost++;
      return;
    }
    if (random.nextDouble() < damage) spoil(frame);
    long start = Math.max(clock.nanos(), from.freeNanos);
    from.freeNanos = start + nanosPerByte * frame.length;
    if (nanosPerByte > 0 && (from.freeNanos - clock.nanos()) / (nanosPerByte * 1514) > queueFrames) {
      from.freeNanos = start;
      lost++;
      return;
    }
    schedule(frame, from);
    if (random.nextDouble() < repetition) schedule(frame.clone(), from);
  }

  /// One bit of an IP packet: a device's frame check would have seen it, a router's memory would not.
  private void spoil(byte[] frame) {
    if (frame[12] == 8 && frame[13] == 6) return;
    frame[14 + random.nextInt(frame.length - 14)] ^= (byte) (1 << random.nextInt(8));
  }

  private void schedule(byte[] frame, Port from) {
    long arrival = from.freeNanos + delayNanos;
    if (random.nextDouble() < reordering) arrival += (long) (random.nextDouble() * jitterNanos);
    flights.add(new Flight(arrival, order++, frame, from.other));
  }

  public long nextArrivalNanos() { return flights.isEmpty() ? Long.MAX_VALUE : flights.peek().arrivalNanos; }

  public boolean isQuiet() { return flights.isEmpty() && a.arrived.isEmpty() && b.arrived.isEmpty(); }

  public void deliver() {
    while (!flights.isEmpty() && flights.peek().arrivalNanos <= clock.nanos()) {
      Flight flight = flights.poll();
      if (isUp) flight.to.arrived.add(flight.frame);
    }
  }
}

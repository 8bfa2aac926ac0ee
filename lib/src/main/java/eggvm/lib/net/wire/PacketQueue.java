package eggvm.lib.net.wire;

/// Packets first in, first out, without a bound of its own: their pool is the bound.
public final class PacketQueue {
  private Packet first;
  private Packet last;
  private int count;

  public boolean isEmpty() { return first == null; }

  public int count() { return count; }

  public Packet peek() { return first; }

  public void add(Packet packet) {
    packet.next = null;
    if (first == null) first = packet;
    else last.next = packet;
    last = packet;
    count++;
  }

  /// Null: empty.
  public Packet poll() {
    Packet packet = first;
    if (packet == null) return null;
    first = packet.next;
    if (first == null) last = null;
    packet.next = null;
    count--;
    return packet;
  }

  public void drainTo(PacketPool pool) {
    for (Packet packet; (packet = poll()) != null; ) pool.give(packet);
  }
}

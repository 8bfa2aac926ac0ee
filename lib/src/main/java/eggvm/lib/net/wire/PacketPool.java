package eggvm.lib.net.wire;

/// A bounded number of equal packets, made when first needed and kept.
public final class PacketPool {
  private final int capacityBytes;
  private final int limit;
  private int made;
  private int taken;
  private Packet free;

  public PacketPool(int limit, int capacityBytes) {
    this.limit = limit;
    this.capacityBytes = capacityBytes;
  }

  /// Null: all are in use.
  public Packet take() {
    Packet packet = free;
    if (packet != null) {
      free = packet.next;
      packet.next = null;
    } else {
      if (made == limit) return null;
      made++;
      packet = new Packet(capacityBytes);
    }
    taken++;
    packet.clear();
    return packet;
  }

  /// Takes a copy; null: all are in use or it does not fit.
  public Packet copyOf(Packet original) {
    Packet packet = take();
    if (packet == null || packet.copy(original)) return packet;
    give(packet);
    return null;
  }

  public void give(Packet packet) {
    packet.next = free;
    free = packet;
    taken--;
  }

  public int takenCount() { return taken; }
}

package eggvm.lib.net.ip;

import eggvm.lib.net.Environment;
import eggvm.lib.net.ip.ErrorSender.Problem;
import eggvm.lib.net.wire.Packet;

/// Puts fragments together again (RFC 791 section 3.2, RFC 8200 section 4.5). A few datagrams at a time; the oldest makes room for a new one.
/// Fragments that overlap drop their datagram (RFC 5722), but for exact repetitions.
final class Reassembly {
  private static final long LIFE_NANOS = 30L * 1_000_000_000;

  private final IpLayer layer;
  private final Environment environment;
  private final Datagram[] datagrams;
  private int count;

  Reassembly(IpLayer layer) {
    this.layer = layer;
    environment = layer.environment;
    datagrams = new Datagram[environment.limits.reassemblies()];
  }

  int count() { return count; }

  /// The whole datagram at its transport header, lent until the next call; null: parts are still missing.
  Packet add(Packet fragment, int identification, int offsetBytes, boolean more) {
    environment.statistics.fragmentsReceived++;
    int end = offsetBytes + fragment.lengthBytes();
    if (fragment.lengthBytes() == 0 || more && (fragment.lengthBytes() & 7) != 0 || end > Datagram.CAPACITY_BYTES - 60) return drop();
    Datagram datagram = find(fragment, identification);
    if (datagram == null) datagram = begin(fragment, identification);
    if (!datagram.add(fragment, offsetBytes, more)) {
      release(datagram);
      return drop();
    }
    if (!datagram.isComplete()) return null;
    release(datagram);
    environment.statistics.datagramsReassembled++;
    return datagram.finish();
  }

  private Packet drop() {
    environment.statistics.droppedReassembly++;
    return null;
  }

  private Datagram find(Packet fragment, int identification) {
    for (Datagram datagram : datagrams) if (datagram != null && datagram.isInUse && datagram.isOf(fragment, identification)) return datagram;
    return null;
  }

  private Datagram begin(Packet fragment, int identification) {
    Datagram datagram = free();
    datagram.begin(fragment, identification);
    datagram.isInUse = true;
    count++;
    environment.startIn(datagram, LIFE_NANOS);
    return datagram;
  }

  private Datagram free() {
    Datagram oldest = null;
    for (int i = 0; i < datagrams.length; i++) {
      if (datagrams[i] == null) datagrams[i] = new Datagram(this);
      if (!datagrams[i].isInUse) return datagrams[i];
      if (oldest == null || datagrams[i].deadlineNanos() - oldest.deadlineNanos() < 0) oldest = datagrams[i];
    }
    drop();
    release(oldest);
    return oldest;
  }

  private void release(Datagram datagram) {
    environment.timers.stop(datagram);
    datagram.isInUse = false;
    count--;
  }

  void expire(Datagram datagram) {
    release(datagram);
    drop();
    if (datagram.hasFirst()) layer.errors.tell(datagram.finish(), Problem.REASSEMBLY_TIME_EXCEEDED, 0);
  }
}

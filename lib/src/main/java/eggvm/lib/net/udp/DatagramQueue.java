package eggvm.lib.net.udp;

import eggvm.lib.net.BufferBudget;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.Packet;

/// Datagrams first in, first out, in a ring of bytes that starts small and doubles up to a limit.
public final class DatagramQueue {
  private static final int HEADER_BYTES = 28;

  private final byte[] header = new byte[HEADER_BYTES];
  private final BufferBudget budget;
  private byte[] ring = new byte[0];
  private int limitBytes;
  private int head;
  private int usedBytes;
  private int port, interfaceIndex;
  private long sourceHigh, sourceLow;

  public DatagramQueue(int limitBytes, BufferBudget budget) {
    this.limitBytes = limitBytes;
    this.budget = budget;
  }

  public void limit(int bytes) { limitBytes = bytes; }

  public boolean isEmpty() { return usedBytes == 0; }

  public void clear() {
    budget.give(ring.length);
    ring = new byte[0];
    head = usedBytes = 0;
  }

  /// False: no room. The payload is the packet from start to end.
  public boolean add(Packet packet, int port, int interfaceIndex) {
    int bytes = HEADER_BYTES + packet.lengthBytes();
    if (!reserve(bytes)) return false;
    Bytes.put32(header, 0, packet.lengthBytes());
    Bytes.put32(header, 4, port);
    Bytes.put32(header, 8, interfaceIndex);
    Bytes.put64(header, 12, packet.sourceHigh);
    Bytes.put64(header, 20, packet.sourceLow);
    write(header, 0, HEADER_BYTES);
    write(packet.bytes, packet.start, packet.lengthBytes());
    return true;
  }

  /// One datagram is always taken, however small the limit.
  private boolean reserve(int bytes) {
    int needed = usedBytes + bytes;
    if (usedBytes > 0 && needed > limitBytes) return false;
    return needed <= ring.length || grow(needed);
  }

  private boolean grow(int neededBytes) {
    byte[] larger = budget.grow(ring.length, neededBytes);
    if (larger == null) return false;
    copyOut(0, larger, 0, usedBytes);
    ring = larger;
    head = 0;
    return true;
  }

  private void write(byte[] from, int offset, int count) {
    int tail = (head + usedBytes) % ring.length;
    int first = Math.min(count, ring.length - tail);
    System.arraycopy(from, offset, ring, tail, first);
    System.arraycopy(from, offset + first, ring, 0, count - first);
    usedBytes += count;
  }

  private void copyOut(int at, byte[] into, int offset, int count) {
    if (count == 0) return;
    int from = (head + at) % ring.length;
    int first = Math.min(count, ring.length - from);
    System.arraycopy(ring, from, into, offset, first);
    System.arraycopy(ring, 0, into, offset + first, count - first);
  }

  /// Payload bytes of the next datagram; -1: none.
  public int nextBytes() {
    if (usedBytes == 0) return -1;
    copyOut(0, header, 0, HEADER_BYTES);
    return Bytes.i32(header, 0);
  }

  /// Copies what fits of the next datagram and remembers where it came from; -1: none.
  public int peek(byte[] into, int offset, int lengthBytes) {
    int bytes = nextBytes();
    if (bytes < 0) return -1;
    port = Bytes.i32(header, 4);
    interfaceIndex = Bytes.i32(header, 8);
    sourceHigh = Bytes.i64(header, 12);
    sourceLow = Bytes.i64(header, 20);
    int copied = Math.min(bytes, lengthBytes);
    copyOut(HEADER_BYTES, into, offset, copied);
    return copied;
  }

  public int take(byte[] into, int offset, int lengthBytes) {
    int copied = peek(into, offset, lengthBytes);
    if (copied < 0) return copied;
    int whole = HEADER_BYTES + Bytes.i32(header, 0);
    head = (head + whole) % ring.length;
    usedBytes -= whole;
    if (usedBytes == 0 && ring.length > BufferBudget.FIRST_BYTES && budget.isTight()) clear();
    return copied;
  }

  /// Of the datagram seen last.
  public int port() { return port; }

  public int interfaceIndex() { return interfaceIndex; }

  public long sourceHigh() { return sourceHigh; }

  public long sourceLow() { return sourceLow; }
}

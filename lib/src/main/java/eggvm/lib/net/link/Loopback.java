package eggvm.lib.net.link;

import eggvm.lib.net.Environment;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.Packet;

/// Packets to ourselves: a ring of bytes, each packet behind its length.
public final class Loopback implements Link {
  private static final int MTU_BYTES = 16384 + 120, RING_BYTES = 1 << 18, LENGTH_BYTES = 2;

  private final Environment environment;
  private byte[] ring = new byte[0];
  private final byte[] length = new byte[LENGTH_BYTES];
  private int head;
  private int usedBytes;

  public Loopback(Environment environment) { this.environment = environment; }

  @Override
  public String name() { return "lo"; }

  @Override
  public int mtuBytes() { return MTU_BYTES; }

  @Override
  public long hardware() { return 0; }

  @Override
  public boolean isUp() { return true; }

  /// Memory does not damage packets: the pseudo-header's sum stands and is not looked at.
  @Override
  public boolean checksumsOnSend() { return true; }

  @Override
  public boolean hasRoom() { return usedBytes + 2 * (MTU_BYTES + LENGTH_BYTES) < RING_BYTES; }

  public boolean isEmpty() { return usedBytes == 0; }

  @Override
  public void send(Packet packet, long nextHopHigh, long nextHopLow) {
    int bytes = packet.lengthBytes();
    if (usedBytes + LENGTH_BYTES + bytes > RING_BYTES || bytes > MTU_BYTES) {
      environment.statistics.droppedDeviceFull++;
      return;
    }
    if (ring.length == 0) ring = new byte[RING_BYTES];
    Bytes.put16(length, 0, bytes);
    write(length, 0, LENGTH_BYTES);
    write(packet.bytes, packet.start, bytes);
  }

  private void write(byte[] from, int offset, int count) {
    int tail = (head + usedBytes) % RING_BYTES;
    int first = Math.min(count, RING_BYTES - tail);
    System.arraycopy(from, offset, ring, tail, first);
    System.arraycopy(from, offset + first, ring, 0, count - first);
    usedBytes += count;
  }

  @Override
  public boolean receive(Packet into) {
    if (usedBytes == 0) return false;
    into.clear();
    read(length, 0, LENGTH_BYTES);
    int bytes = Bytes.u16(length, 0);
    read(into.bytes, into.start, bytes);
    into.end = into.start + bytes;
    into.isChecksumGood = true;
    return true;
  }

  private void read(byte[] into, int offset, int count) {
    int first = Math.min(count, RING_BYTES - head);
    System.arraycopy(ring, head, into, offset, first);
    System.arraycopy(ring, 0, into, offset + first, count - first);
    head = (head + count) % RING_BYTES;
    usedBytes -= count;
  }

  @Override
  public void push() {}

  @Override
  public void flush() {}

  @Override
  public void rest() {}
}

package eggvm.lib.net.tcp;

import eggvm.lib.net.BufferBudget;
import eggvm.lib.net.socket.Carrier;

/// Bytes not yet acknowledged, in a ring that starts small and doubles up to a limit.
final class SendBuffer {
  private final BufferBudget budget;
  private byte[] ring = new byte[0];
  private int limitBytes;
  private int head;
  private int usedBytes;

  SendBuffer(int limitBytes, BufferBudget budget) {
    this.limitBytes = limitBytes;
    this.budget = budget;
  }

  void limit(int bytes) { limitBytes = bytes; }

  int limitBytes() { return limitBytes; }

  int usedBytes() { return usedBytes; }

  int freeBytes() {
    int free = budget.mayGrow(ring.length) ? limitBytes - usedBytes : Math.min(limitBytes, ring.length) - usedBytes;
    return Math.max(0, free);
  }

  /// Bytes taken.
  int write(byte[] from, int offset, int length) {
    int count = makeRoom(length);
    if (count == 0) return 0;
    int tail = tail();
    int first = Math.min(count, ring.length - tail);
    System.arraycopy(from, offset, ring, tail, first);
    System.arraycopy(from, offset + first, ring, 0, count - first);
    usedBytes += count;
    return count;
  }

  int write(Carrier from, int most) {
    int count = makeRoom(most);
    if (count == 0) return 0;
    int tail = tail();
    int first = Math.min(count, ring.length - tail);
    from.carry(ring, tail, first);
    if (first < count) from.carry(ring, 0, count - first);
    usedBytes += count;
    return count;
  }

  /// For how many of so many bytes there is room.
  private int makeRoom(int bytes) {
    int count = Math.min(bytes, freeBytes());
    boolean fits = usedBytes + count <= ring.length || grow(usedBytes + count);
    return fits ? count : Math.min(count, ring.length - usedBytes);
  }

  private int tail() { return head + usedBytes & ring.length - 1; }

  private boolean grow(int neededBytes) {
    byte[] larger = budget.grow(ring.length, neededBytes);
    if (larger == null) larger = budget.grow(ring.length, ring.length + 1);
    if (larger == null) return false;
    copy(0, larger, 0, usedBytes);
    ring = larger;
    head = 0;
    return ring.length >= neededBytes;
  }

  /// Copies from this far behind the first byte.
  void copy(int at, byte[] into, int offset, int count) {
    if (count == 0) return;
    int from = head + at & ring.length - 1;
    int first = Math.min(count, ring.length - from);
    System.arraycopy(ring, from, into, offset, first);
    System.arraycopy(ring, 0, into, offset + first, count - first);
  }

  /// Forgets so many of the first bytes.
  void drop(int count) {
    if (count == 0) return;
    usedBytes -= count;
    head = usedBytes == 0 ? 0 : head + count & ring.length - 1;
    if (usedBytes == 0 && ring.length > BufferBudget.FIRST_BYTES && budget.isTight()) free();
  }

  void free() {
    budget.give(ring.length);
    ring = new byte[0];
    head = usedBytes = 0;
  }
}

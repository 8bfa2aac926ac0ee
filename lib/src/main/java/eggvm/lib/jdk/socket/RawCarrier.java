package eggvm.lib.jdk.socket;

import eggvm.lib.jdk.Bounce;
import eggvm.lib.net.socket.Carrier;

/// Carries between a ring and raw memory. [Network#LOCK] is held while one is in use, so one for each way is enough.
abstract class RawCarrier implements Carrier {
  static final RawCarrier TO_MEMORY = new RawCarrier() {
    @Override
    void carry(byte[] ring, int at, long address, int count) { Bounce.toMemory(ring, at, address, count); }
  };
  static final RawCarrier FROM_MEMORY = new RawCarrier() {
    @Override
    void carry(byte[] ring, int at, long address, int count) { Bounce.fromMemory(address, ring, at, count); }
  };

  private long nextAddress;

  private RawCarrier() {}

  RawCarrier at(long address) {
    nextAddress = address;
    return this;
  }

  abstract void carry(byte[] ring, int at, long address, int count);

  @Override
  public void carry(byte[] ring, int at, int count) {
    carry(ring, at, nextAddress, count);
    nextAddress += count;
  }
}

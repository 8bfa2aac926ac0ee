package eggvm.lib.net.sim;

import eggvm.hal.device.NetDevice;

/// Two devices that lose and delay nothing and allocate nothing: each has its ring of frames, as a card has, and hands them out in place.
public final class Cable {
  private static final int SLOTS = 256, SLOT_BYTES = 2048;

  public final End a = new End(1), b = new End(2);

  public Cable() {
    a.other = b;
    b.other = a;
  }

  public static final class End implements NetDevice {
    private final byte[] hardware;
    private final byte[] ring = new byte[SLOTS * SLOT_BYTES];
    private final int[] lengths = new int[SLOTS];
    private End other;
    private int first, count;
    private boolean isHeld;

    private End(int number) { hardware = new byte[] {2, 0, 0, 0, 0, (byte) number}; }

    @Override
    public String name() { return "cable"; }

    @Override
    public byte[] hardwareAddress() { return hardware; }

    @Override
    public int mtuBytes() { return 1500; }

    @Override
    public boolean isLinkUp() { return true; }

    @Override
    public boolean send(byte[] frame, int offset, int lengthBytes) { return other.take(frame, offset, lengthBytes); }

    @Override
    public void push() {}

    private boolean take(byte[] frame, int offset, int lengthBytes) {
      if (count == SLOTS) return false;
      int slot = (first + count++) % SLOTS;
      System.arraycopy(frame, offset, ring, slot * SLOT_BYTES, lengthBytes);
      lengths[slot] = lengthBytes;
      return true;
    }

    @Override
    public int receive() {
      if (isHeld) {
        first = (first + 1) % SLOTS;
        count--;
      }
      isHeld = count > 0;
      return isHeld ? lengths[first] : 0;
    }

    @Override
    public byte[] frame() { return ring; }

    @Override
    public int frameAt() { return first * SLOT_BYTES; }

    @Override
    public void rest() {}
  }
}

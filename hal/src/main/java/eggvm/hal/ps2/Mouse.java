package eggvm.hal.ps2;

import eggvm.hal.device.PointingDevice;

/// A mouse with a wheel or without one. What the interrupt does is in statics: in an image whose program has no mouse there is no object to ask.
public final class Mouse implements PointingDevice {
  /// Of memory for events.
  public static final int MEMORY_BYTES = PacketRing.BYTES;

  private final int source;
  private int packet;

  private Mouse(int source) { this.source = source; }

  /// With interrupts off, for the keyboard's bytes would be taken for answers: some 50 ms. Interrupts come from now on. Null: there is none.
  public static Mouse open(int source, long memoryAddress) {
    int kind = MousePort.start();
    if (kind == MousePort.NONE) return null;
    PacketDecoder.use(kind == MousePort.WHEEL);
    PacketRing.use(memoryAddress);
    return new Mouse(source);
  }

  // --- in the interrupt

  /// The byte that waits is the mouse's.
  public static boolean isNext() { return Controller.isFromMouse(); }

  /// Takes it; true: an event is complete.
  public static boolean receive(long nanos) {
    int complete = PacketDecoder.next(Controller.take(), nanos);
    if (complete == PacketDecoder.NONE) return false;
    PacketRing.put(complete);
    return true;
  }

  // --- the program's

  @Override
  public boolean next() {
    int taken = PacketRing.take();
    if (taken != PacketDecoder.NONE) packet = taken;
    return taken != PacketDecoder.NONE;
  }

  @Override
  public int rightSteps() { return PacketDecoder.right(packet); }

  @Override
  public int downSteps() { return -PacketDecoder.up(packet); }

  @Override
  public int wheelNotches() { return PacketDecoder.wheel(packet); }

  @Override
  public int buttons() { return PacketDecoder.buttons(packet); }

  @Override
  public int source() { return source; }
}

package eggvm.hal.ps2;

import eggvm.hal.device.PointingDevice;

/// A mouse with a wheel or without one.
public final class Mouse implements PointingDevice {
  /// Of memory for events.
  public static final int MEMORY_BYTES = PacketRing.BYTES;

  private final int source;
  private final PacketDecoder decoder;
  private final PacketRing ring;
  private int packet;

  private Mouse(int source, boolean hasWheel, long memoryAddress) {
    this.source = source;
    decoder = new PacketDecoder(hasWheel);
    ring = new PacketRing(memoryAddress);
  }

  /// With interrupts off, for the keyboard's bytes would be taken for answers: some 50 ms. Interrupts come from now on. Null: there is none.
  public static Mouse open(int source, long memoryAddress) {
    int kind = MousePort.start();
    return kind == MousePort.NONE ? null : new Mouse(source, kind == MousePort.WHEEL, memoryAddress);
  }

  // --- in the interrupt

  /// The byte that waits is the mouse's.
  public static boolean isNext() { return Controller.isFromMouse(); }

  /// Takes it; true: an event is complete.
  public boolean receive(long nanos) {
    int complete = decoder.next(Controller.take(), nanos);
    if (complete == PacketDecoder.NONE) return false;
    ring.put(complete);
    return true;
  }

  // --- the program's

  @Override
  public boolean next() {
    int taken = ring.take();
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

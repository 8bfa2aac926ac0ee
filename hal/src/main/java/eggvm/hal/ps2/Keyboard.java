package eggvm.hal.ps2;

/// A keyboard that types what a terminal would send.
public final class Keyboard {
  private final KeyDecoder decoder;

  private Keyboard(KeyDecoder decoder) { this.decoder = decoder; }

  /// Interrupts come from now on. Null: there is none.
  public static Keyboard open(boolean isGerman) { return Controller.start() ? new Keyboard(new KeyDecoder(isGerman)) : null; }

  /// In the interrupt, until it is false: a byte of keyboard or mouse, which stays the next one until it is taken.
  public static boolean hasInput() { return Controller.hasByte(); }

  /// A [Keystroke], most often an empty one. Only when there is input.
  public long next() {
    boolean isMouse = Controller.isFromMouse();
    int octet = Controller.take();
    return isMouse ? Keystroke.NONE : decoder.next(octet);
  }
}

package eggvm.hal.serial;

/// Console input. When the ring is full the interrupt is turned off and the bytes wait in the UART and at the sender.
public final class SerialInput {
  private SerialInput() {}

  /// Input has come since the program last asked.
  private static boolean unseen;
  private static boolean held;

  public static void start() {
    if (Uart.isPresent()) Uart.interruptOnInput(true);
  }

  /// In the interrupt: empties the UART.
  public static void receive() {
    while (Uart.hasInput()) {
      if (InputRing.isFull()) {
        held = true;
        Uart.interruptOnInput(false);
        return;
      }
      receive(Uart.input());
    }
  }

  /// In the interrupt: a byte that did not come by the line, but means the same. Only when the ring is not full.
  public static void receive(int value) {
    InputRing.put(value);
    unseen = true;
  }

  /// Whether input has come since this or a read was called: with interrupts off, so that none can come in between.
  public static boolean takeUnseen() {
    boolean taken = unseen;
    unseen = false;
    return taken;
  }

  public static int available() {
    unseen = false;
    return InputRing.available();
  }

  public static int read(long address, int bytes) {
    unseen = false;
    int taken = InputRing.take(address, bytes);
    if (held) resume();
    return taken;
  }

  /// Turning the interrupt on raises it at once when bytes wait.
  private static void resume() {
    held = false;
    Uart.interruptOnInput(true);
  }
}

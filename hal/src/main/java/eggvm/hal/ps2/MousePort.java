package eggvm.hal.ps2;

/// The controller's second port. What is done there leaves the keyboard as it was.
final class MousePort {
  private MousePort() {}

  static final int NONE = -1;
  static final int PLAIN = 0;
  /// What a mouse with a wheel answers, once it has been told sample rates of 200, 100 and 80 a second in this order.
  static final int WHEEL = 3;

  private static final int TO_MOUSE = 0xD4;
  private static final int SET_DEFAULTS = 0xF6;
  private static final int REPORTS = 0xF4;
  private static final int SAMPLE_RATE = 0xF3;
  private static final int IDENTIFY = 0xF2;

  /// The kind of mouse, which reports from now on.
  static int start() {
    if (!Controller.isPresent()) return NONE;
    int configuration = Controller.beginMouse();
    int kind = configuration == Controller.NO_ANSWER ? NONE : identify();
    if (kind != NONE && !tell(REPORTS)) kind = NONE;
    Controller.endMouse(configuration, kind != NONE);
    return kind;
  }

  private static int identify() {
    if (!tell(SET_DEFAULTS) || !rate(200) || !rate(100) || !rate(80) || !tell(IDENTIFY)) return NONE;
    int kind = Controller.answer();
    return rate(100) ? kind == WHEEL ? WHEEL : PLAIN : NONE;
  }

  private static boolean rate(int samplesPerSecond) { return tell(SAMPLE_RATE) && tell(samplesPerSecond); }

  private static boolean tell(int octet) { return Controller.tell(TO_MOUSE, octet); }
}

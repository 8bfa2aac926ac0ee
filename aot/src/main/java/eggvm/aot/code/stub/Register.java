package eggvm.aot.code.stub;

/// General registers in the order of their encodings.
enum Register {
  RAX, RCX, RDX, RBX, RSP, RBP, RSI, RDI, R8, R9, R10, R11, R12, R13, R14, R15;

  static final Register THREAD = R15;

  int low() { return ordinal() & 7; }

  boolean high() { return ordinal() >= 8; }
}

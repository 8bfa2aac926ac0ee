package eggvm.hal.e1000e;

import eggvm.hal.e1000.E1000;
import eggvm.hal.io.Registers;

/// One card. Registers and descriptors in use are those of its predecessor.
public final class E1000e extends E1000 {
  private static final int CONTROL = 0x0000;
  private static final int CONTROL_NO_MASTER = 1 << 2;
  private static final int STATUS = 0x0008;
  private static final int STATUS_MASTER = 1 << 19;
  private static final int MASTER_LOOKS = 10_000;
  private static final int TRANSMIT_DESCRIPTORS = 0x3828;
  /// Section 10.2.6.10: to be 1.
  private static final int TRANSMIT_DESCRIPTORS_FIXED = 1 << 22;

  /// As for [E1000].
  public E1000e(String name, long registersAddress, long memoryAddress, byte[] received, long receivedAddress) {
    super(name, registersAddress, memoryAddress, received, receivedAddress);
  }

  /// What it has begun on the bus ends first (section 5.3.5).
  @Override
  protected void beforeReset(Registers registers) {
    registers.set(CONTROL, CONTROL_NO_MASTER);
    registers.awaitClear(STATUS, STATUS_MASTER, MASTER_LOOKS);
  }

  @Override
  protected void afterReset(Registers registers) {
    registers.clear(CONTROL, CONTROL_NO_MASTER);
    registers.set(TRANSMIT_DESCRIPTORS, TRANSMIT_DESCRIPTORS_FIXED);
  }
}

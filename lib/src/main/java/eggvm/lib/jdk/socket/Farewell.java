package eggvm.lib.jdk.socket;

import eggvm.lib.jdk.LastAct;
import eggvm.vm.machine.Machine;

/// Other machines get what was written to them before this one ends, as a kernel that outlives its processes would see to; but not for ever.
final class Farewell extends LastAct {
  private static final long PATIENCE_NANOS = 2_000_000_000L;

  @Override
  protected void perform() {
    long deadline = Machine.current().nanoTime() + PATIENCE_NANOS;
    synchronized (Network.LOCK) {
      Network.stack().end();
    }
    while (isDelivering() && Machine.current().nanoTime() < deadline) Network.await(deadline);
  }

  private static boolean isDelivering() {
    synchronized (Network.LOCK) {
      Network.moved();
      return Network.stack().isDelivering();
    }
  }
}

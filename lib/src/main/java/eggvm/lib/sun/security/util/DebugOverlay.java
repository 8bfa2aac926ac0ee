package eggvm.lib.sun.security.util;

import eggvm.vm.contract.Replaces;
import sun.security.util.Debug;

@Replaces("sun.security.util.Debug")
final class DebugOverlay {
  private DebugOverlay() {}

  /// Without the time: `java.time.format` would come with every use of security.
  /// Without the time: `java.time.format` would come with every use of security.
  static String extraInfo(Debug self) {
    return "[0x" + Long.toHexString(Thread.currentThread().threadId()) + "|" + Thread.currentThread().getName() + "]";
  }
}

package eggvm.lib.java.lang;

import eggvm.lib.jdk.LastAct;
import eggvm.vm.contract.Replaces;
import eggvm.vm.machine.Machine;

@Replaces("java.lang.Shutdown")
final class ShutdownOverlay {
  private ShutdownOverlay() {}

  static void beforeHalt() {}

  static void halt0(int status) {
    LastAct.performAnnounced();
    Machine.current().exit(status & 0xff);
  }

  /// HotSpot logs at debug level, which needs a configured logger; asking for one drags the logging world into every image.
  static void logRuntimeExit(int status) {}
}

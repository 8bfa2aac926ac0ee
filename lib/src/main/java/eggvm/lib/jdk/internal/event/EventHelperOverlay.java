package eggvm.lib.jdk.internal.event;

import eggvm.vm.contract.Replaces;

/// No log of security events: whether it is wanted, the JDK asks a logger that it makes for that, and with it the readers of jar files.
@Replaces("jdk.internal.event.EventHelper")
final class EventHelperOverlay {
  private EventHelperOverlay() {}

  static boolean isLoggingSecurity() { return false; }
}

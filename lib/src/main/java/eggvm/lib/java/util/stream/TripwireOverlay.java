package eggvm.lib.java.util.stream;

import eggvm.vm.contract.Replaces;

@Replaces("java.util.stream.Tripwire")
final class TripwireOverlay {
  private TripwireOverlay() {}

  /// A developer's debugging aid, off by default; its logger would come with every spliterator.
  static void trip(Class<?> type, String message) { System.err.println("WARNING: " + message.replace("{0}", type.getName())); }
}

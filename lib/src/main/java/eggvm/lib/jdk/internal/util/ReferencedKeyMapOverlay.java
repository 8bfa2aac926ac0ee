package eggvm.lib.jdk.internal.util;

import eggvm.vm.contract.Replaces;
import jdk.internal.util.ReferencedKeyMap;

@Replaces("jdk.internal.util.ReferencedKeyMap")
final class ReferencedKeyMapOverlay {
  private ReferencedKeyMapOverlay() {}

  /// The JDK's is a stream, and streams have the fork-join pool.
  static String toString(ReferencedKeyMap<?, ?> self) { return "ReferencedKeyMap of " + self.map.size(); }
}

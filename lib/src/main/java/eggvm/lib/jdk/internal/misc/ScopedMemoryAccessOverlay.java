package eggvm.lib.jdk.internal.misc;

import eggvm.vm.contract.Replaces;
import jdk.internal.foreign.MemorySessionImpl;
import jdk.internal.misc.ScopedMemoryAccess;
import jdk.internal.misc.ScopedMemoryAccess.ScopedAccessError;

@Replaces("jdk.internal.misc.ScopedMemoryAccess")
final class ScopedMemoryAccessOverlay {
  private ScopedMemoryAccessOverlay() {}

  /// Fibers switch at calls only, never inside a scoped access: no thread can be in one now.
  static void closeScope0(ScopedMemoryAccess self, MemorySessionImpl session, ScopedAccessError error) {}
}

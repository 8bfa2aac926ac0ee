package eggvm.lib.java.lang.ref;

import eggvm.vm.contract.Replaces;
import eggvm.vm.heap.References;
import java.lang.ref.Reference;

@Replaces("java.lang.ref.Reference")
final class ReferenceOverlay {
  private ReferenceOverlay() {}

  /// The rest of it, [eggvm.lib.jdk.LibraryStart] does.
  static void classInitializer() { Reference.processPendingLock = new Object(); }

  static Reference<?> getAndClearReferencePendingList() { return References.takePending(); }

  static boolean hasReferencePendingList() { return References.hasPending(); }

  static void waitForReferencePendingList() { References.waitForPending(); }

  static boolean refersTo0(Reference<?> self, Object object) { return References.refersTo(self, object); }

  static void clear0(Reference<?> self) { References.clear(self); }
}

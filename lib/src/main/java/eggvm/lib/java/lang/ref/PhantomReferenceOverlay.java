package eggvm.lib.java.lang.ref;

import eggvm.vm.contract.Replaces;
import eggvm.vm.heap.References;
import java.lang.ref.PhantomReference;

@Replaces("java.lang.ref.PhantomReference")
final class PhantomReferenceOverlay {
  private PhantomReferenceOverlay() {}

  static boolean refersTo0(PhantomReference<?> self, Object object) { return References.refersTo(self, object); }

  static void clear0(PhantomReference<?> self) { References.clear(self); }
}

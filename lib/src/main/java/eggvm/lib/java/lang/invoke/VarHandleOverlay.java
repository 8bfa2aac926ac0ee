package eggvm.lib.java.lang.invoke;

import eggvm.vm.contract.Replaces;
import java.lang.invoke.VarHandle;
import jdk.internal.misc.Unsafe;

/// Collections use the fences; they shall not initialise the world of method handles for that.
@Replaces("java.lang.invoke.VarHandle")
final class VarHandleOverlay {
  private VarHandleOverlay() {}

  static void classInitializer() { VarHandle.VFORM_OFFSET = Unsafe.getUnsafe().objectFieldOffset(VarHandle.class, "vform"); }

  static void fullFence() { Unsafe.getUnsafe().fullFence(); }

  static void acquireFence() { Unsafe.getUnsafe().loadFence(); }

  static void releaseFence() { Unsafe.getUnsafe().storeFence(); }

  static void loadLoadFence() { Unsafe.getUnsafe().loadLoadFence(); }

  static void storeStoreFence() { Unsafe.getUnsafe().storeStoreFence(); }
}

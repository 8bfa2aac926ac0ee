package eggvm.vm.heap;

import eggvm.vm.contract.OffsetOf;
import eggvm.vm.heap.marksweep.DiscoveredReferences;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.thread.Scheduler;
import eggvm.vm.thread.ThreadLayout;
import java.lang.ref.Reference;

/// What the natives of `java.lang.ref.Reference` and its handler thread need.
public final class References {
  private References() {}

  @OffsetOf(type = "java.lang.ref.Reference", field = "referent")
  public static int referentOffset;

  @OffsetOf(type = "java.lang.ref.Reference", field = "discovered")
  public static int discoveredOffset;

  @OffsetOf(type = "java.lang.ref.SoftReference", field = "timestamp")
  public static int timestampOffset;

  /// Address of the slot of this static; 0 when the image has no soft references.
  @OffsetOf(type = "java.lang.ref.SoftReference", field = "clock")
  public static long clockAddress;

  /// The thread in [#waitForPending].
  private static Thread handler;
  /// Set by a collection that leaves references for the handler.
  private static boolean wakeWanted;

  /// All pending references, linked through `discovered`; null: none. They are the caller's now.
  public static Reference<?> takePending() { return (Reference<?>) Memory.objectAt(DiscoveredReferences.takePending()); }

  public static boolean hasPending() { return DiscoveredReferences.pendingList() != 0; }

  /// Returns when a collection has cleared some reference. For one thread, the JDK's reference handler.
  public static void waitForPending() {
    handler = Scheduler.currentThread();
    while (!hasPending()) Scheduler.park(false, 0);
    handler = null;
  }

  static void collected() { wakeWanted = hasPending(); }

  /// Called where a collection may just have ended and every new cell is an object; never with a lock of the scheduler held.
  static void wakeHandler() {
    if (!wakeWanted || handler == null) return;
    if (Memory.getInt(Cpu.threadAddress() + ThreadLayout.NO_SAFEPOINT_DEPTH) != 0) return;
    wakeWanted = false;
    Scheduler.unpark(handler);
  }

  public static Object get(Reference<?> reference) { return Memory.objectAt(referent(reference)); }

  public static boolean refersTo(Reference<?> reference, Object object) { return referent(reference) == Memory.addressOf(object); }

  public static void clear(Reference<?> reference) { ObjectLayout.setReference(Memory.addressOf(reference) + referentOffset, 0); }

  private static long referent(Reference<?> reference) { return ObjectLayout.reference(Memory.addressOf(reference) + referentOffset); }
}

package eggvm.vm.type;

import eggvm.vm.contract.OffsetOf;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;

/// Why classes are in state FAILED, for the NoClassDefFoundError of every later use (HotSpot since 17).
final class InitializationFailures {
  /// HotSpot reads the field: programs may override getMessage().
  @OffsetOf(type = "java.lang.Throwable", field = "detailMessage")
  private static int messageOffset;

  private static InitializationFailures first;

  private final Class<?> type;
  private final Throwable cause;
  private final InitializationFailures next;

  private InitializationFailures(Class<?> type, Throwable cause, InitializationFailures next) {
    this.type = type;
    this.cause = cause;
    this.next = next;
  }

  /// The original exception is described, not kept: it may hold on to anything.
  static void record(Class<?> type, Throwable failure) {
    Throwable cause = null;
    try {
      cause = describe(failure);
    } catch (Throwable outOfMemory) {
      // The class fails all the same, only without a reason given.
    }
    if (cause != null) first = new InitializationFailures(type, cause, first);
  }

  private static Throwable describe(Throwable failure) {
    String message = (String) Memory.objectAt(ObjectLayout.reference(Memory.addressOf(failure) + messageOffset));
    String what = failure.getClass().getName() + (message == null ? "" : ": " + message);
    Throwable error = new ExceptionInInitializerError(
        "Exception " + what + " [in thread \"" + Thread.currentThread().getName() + "\"]");
    error.setStackTrace(failure.getStackTrace());
    return error;
  }

  static NoClassDefFoundError again(Class<?> type) {
    NoClassDefFoundError error = new NoClassDefFoundError("Could not initialize class " + type.getName());
    for (InitializationFailures each = first; each != null; each = each.next) {
      if (each.type == type) error.initCause(each.cause);
    }
    return error;
  }
}

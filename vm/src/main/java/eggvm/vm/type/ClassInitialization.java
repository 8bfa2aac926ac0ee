package eggvm.vm.type;

import eggvm.vm.contract.EntryPoint;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.thread.ClassWaiters;
import eggvm.vm.unwind.StackOverflows;

/// Class initialisation, step by step as in JLS 12.4.2. The state word of the Class cell takes the place of the lock LC.
public final class ClassInitialization {
  private ClassInitialization() {}

  /// An initialiser that overflows the stack leaves its class erroneous for ever, so it does not begin with less than this.
  private static final int STACK_BYTES = 64 * 1024;

  /// Returns when the class is initialised, or when this very thread is at it further out.
  @EntryPoint("ensureInitialized")
  public static void ensureInitialized(Class<?> type) {
    long address = Memory.addressOf(type);
    if (Memory.getInt(address + ClassLayout.INIT_STATE) != ClassLayout.INIT_DONE) initialize(type, address);
  }

  /// Throws what linking the class throws, each time anew.
  public static void requireLinked(Class<?> type) {
    long failure = ClassLayout.link(Memory.addressOf(type), ClassLayout.LINK_FAILURE);
    if (failure != 0) throw Reflection.failure(failure);
  }

  public static boolean isInitialized(Class<?> type) {
    return Memory.getInt(Memory.addressOf(type) + ClassLayout.INIT_STATE) == ClassLayout.INIT_DONE;
  }

  private static void initialize(Class<?> type, long address) {
    for (;;) {
      int state = Memory.getInt(address + ClassLayout.INIT_STATE);
      if (state == ClassLayout.INIT_DONE) return;
      if (state == ClassLayout.INIT_FAILED) throw InitializationFailures.again(type);
      if (state == ClassLayout.INIT_RUNNING) {
        if (Memory.getLong(address + ClassLayout.INIT_THREAD) == Cpu.threadAddress()) return;
        ClassWaiters.awaitWhileRunning(address);
        continue;
      }
      requireLinked(type);
      StackOverflows.require(STACK_BYTES);
      if (Memory.compareAndSetInt(address + ClassLayout.INIT_STATE, ClassLayout.INIT_NONE, ClassLayout.INIT_RUNNING)) {
        Memory.putLong(address + ClassLayout.INIT_THREAD, Cpu.threadAddress());
        run(type, address);
        return;
      }
    }
  }

  /// Steps 7 to 12.
  private static void run(Class<?> type, long address) {
    try {
      if (ClassLayout.kind(address) != ClassLayout.KIND_INTERFACE) initializeSupertypes(address);
    } catch (Throwable failure) {
      fail(type, address, failure);
      throw failure;
    }
    long code = ClassLayout.link(address, ClassLayout.INITIALIZER);
    try {
      if (code != 0) Cpu.call(code);
    } catch (Error failure) {
      fail(type, address, failure);
      throw failure;
    } catch (Throwable failure) {
      fail(type, address, failure);
      throw new ExceptionInInitializerError(failure);
    }
    finish(address, ClassLayout.INIT_DONE);
  }

  private static void fail(Class<?> type, long address, Throwable failure) {
    InitializationFailures.record(type, failure);
    finish(address, ClassLayout.INIT_FAILED);
  }

  private static void finish(long address, int state) {
    Memory.putLong(address + ClassLayout.INIT_THREAD, 0);
    Memory.putInt(address + ClassLayout.INIT_STATE, state);
    ClassWaiters.wakeAll();
  }

  private static void initializeSupertypes(long address) {
    long superclass = ClassLayout.link(address, ClassLayout.SUPER);
    if (superclass != 0) ensureInitialized((Class<?>) Memory.objectAt(superclass));
    initializeInterfaces(address);
  }

  /// Superinterfaces first; only those that declare a default method are initialised themselves.
  private static void initializeInterfaces(long address) {
    long interfaces = ClassLayout.link(address, ClassLayout.INTERFACES);
    int count = interfaces == 0 ? 0 : Memory.getInt(interfaces);
    for (int i = 0; i < count; i++) {
      long each = Memory.getUnsignedInt(interfaces + 4 + 4L * i);
      initializeInterfaces(each);
      if (ClassLayout.has(each, ClassLayout.FLAG_DEFAULT_METHODS)) ensureInitialized((Class<?>) Memory.objectAt(each));
    }
  }
}

package eggvm.lib.sun.management;

import java.lang.management.MemoryManagerMXBean;
import sun.management.GarbageCollectorImpl;
import sun.management.MemoryManagerImpl;

/// The collectors, called as in the log of collections, and the two managers of what is not collected.
final class Managers {
  private Managers() {}

  static final String MINOR = "minor";
  static final String FULL = "full";
  private static final String CODE = "CodeCacheManager";
  private static final String CLASSES = "Metaspace Manager";

  private static MemoryManagerMXBean[] beans;

  static synchronized MemoryManagerMXBean[] beans() {
    if (beans == null) {
      beans = new MemoryManagerMXBean[] {
        new MemoryManagerImpl(CODE), new MemoryManagerImpl(CLASSES), new GarbageCollectorImpl(MINOR), new GarbageCollectorImpl(FULL)
      };
    }
    return beans;
  }

  /// Of the pool.
  static MemoryManagerMXBean[] of(String pool) {
    MemoryManagerMXBean[] all = beans();
    return switch (pool) {
      case Pools.CODE -> new MemoryManagerMXBean[] {all[0]};
      case Pools.CLASSES -> new MemoryManagerMXBean[] {all[1]};
      default -> new MemoryManagerMXBean[] {all[2], all[3]};
    };
  }

  /// The pool that a manager looks after.
  static String pool(String manager) {
    return switch (manager) {
      case CODE -> Pools.CODE;
      case CLASSES -> Pools.CLASSES;
      default -> Pools.HEAP;
    };
  }
}

package eggvm.lib.sun.management;

import eggvm.vm.contract.Replaces;
import java.lang.management.MemoryPoolMXBean;
import sun.management.MemoryManagerImpl;

@Replaces("sun.management.MemoryManagerImpl")
final class MemoryManagerImplOverlay {
  private MemoryManagerImplOverlay() {}

  static MemoryPoolMXBean[] getMemoryPools0(MemoryManagerImpl self) { return Pools.named(Managers.pool(self.getName())); }
}

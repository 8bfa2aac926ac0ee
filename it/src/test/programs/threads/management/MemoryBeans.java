package management;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryManagerMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Memory, its pools and its collectors: how their numbers relate, and how they follow what the program does.
public final class MemoryBeans {
    static final int BYTES = 4 << 20;
    static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
    static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans();
    static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();
    static Object kept;

    public static void main(String[] args) {
        System.out.println("heap " + isSound(MEMORY.getHeapMemoryUsage()) + ", other " + isSound(MEMORY.getNonHeapMemoryUsage()));
        usage();
        pools();
        collectors();
        names();
        System.out.println("verbose " + MEMORY.isVerbose() + ", to be finalized " + MEMORY.getObjectPendingFinalizationCount());
        System.out.println("named " + MEMORY.getObjectName());
    }

    static boolean isSound(MemoryUsage usage) {
        boolean isOrdered = usage.getUsed() <= usage.getCommitted() && (usage.getMax() == -1 || usage.getCommitted() <= usage.getMax());
        return usage.getInit() >= -1 && usage.getUsed() >= 0 && isOrdered;
    }

    static void usage() {
        MEMORY.gc();
        long before = MEMORY.getHeapMemoryUsage().getUsed();
        kept = new byte[BYTES];
        long with = MEMORY.getHeapMemoryUsage().getUsed();
        System.out.println("grows by what is allocated " + (with - before >= BYTES));
        System.out.println("as Runtime has it " + (Runtime.getRuntime().totalMemory() == MEMORY.getHeapMemoryUsage().getCommitted()));
        System.out.println("the most " + (Runtime.getRuntime().maxMemory() <= MEMORY.getHeapMemoryUsage().getMax()));
        kept = null;
        System.gc();
        System.out.println("shrinks after a collection " + (MEMORY.getHeapMemoryUsage().getUsed() < with));
    }

    static void pools() {
        System.out.println("types " + new HashSet<>(POOLS.stream().map(MemoryPoolMXBean::getType).toList()).equals(Set.of(MemoryType.HEAP, MemoryType.NON_HEAP)));
        for (MemoryType type : MemoryType.values()) {
            List<MemoryPoolMXBean> pools = POOLS.stream().filter(pool -> pool.getType() == type).toList();
            System.out.println(type + " " + !pools.isEmpty()
                    + ", valid " + pools.stream().allMatch(MemoryPoolMXBean::isValid)
                    + ", sound " + pools.stream().allMatch(pool -> isSound(pool.getUsage()) && isSound(pool.getPeakUsage()))
                    + ", collected " + pools.stream().allMatch(pool -> (pool.getCollectionUsage() != null) == (type == MemoryType.HEAP)));
        }
        System.out.println("peaks " + POOLS.stream().allMatch(pool -> pool.getUsage().getUsed() <= pool.getPeakUsage().getUsed()));
        long peak = heapPeak();
        kept = new byte[2 * BYTES];
        System.gc();
        System.out.println("the peak rises " + (heapPeak() >= peak));
        kept = null;
        System.gc();
        long high = heapPeak();
        POOLS.forEach(MemoryPoolMXBean::resetPeakUsage);
        System.out.println("the peak is reset " + (heapPeak() < high));
        System.out.println("thresholds " + POOLS.stream().allMatch(MemoryBeans::hasThresholdsOrRefuses));
    }

    static long heapPeak() {
        return POOLS.stream().filter(pool -> pool.getType() == MemoryType.HEAP).mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    static boolean hasThresholdsOrRefuses(MemoryPoolMXBean pool) {
        return pool.isUsageThresholdSupported() == works(pool::getUsageThreshold)
                && pool.isUsageThresholdSupported() == works(pool::isUsageThresholdExceeded)
                && pool.isCollectionUsageThresholdSupported() == works(pool::getCollectionUsageThreshold)
                && pool.isCollectionUsageThresholdSupported() == works(pool::getCollectionUsageThresholdCount);
    }

    static boolean works(Supplier<?> getter) {
        try {
            return getter.get() != null;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    static long collections() {
        return COLLECTORS.stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    }

    static void collectors() {
        System.out.println("collectors " + COLLECTORS.size() + ", valid " + COLLECTORS.stream().allMatch(MemoryManagerMXBean::isValid));
        long before = collections();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        System.out.println("collections " + (collections() - before >= 3));
        System.out.println("times " + COLLECTORS.stream().allMatch(each -> each.getCollectionTime() >= 0));
        long young = collections();
        for (int i = 0; i < 40_000; i++) {
            kept = new byte[4096];
        }
        System.out.println("without being asked " + (collections() > young));
    }

    static void names() {
        Set<String> pools = new HashSet<>(POOLS.stream().map(MemoryPoolMXBean::getName).toList());
        List<MemoryManagerMXBean> managers = ManagementFactory.getMemoryManagerMXBeans();
        Set<String> names = new HashSet<>(managers.stream().map(MemoryManagerMXBean::getName).toList());
        System.out.println("pools of managers " + managers.stream().allMatch(each -> pools.containsAll(Arrays.asList(each.getMemoryPoolNames()))));
        System.out.println("managers of pools " + POOLS.stream().allMatch(each -> names.containsAll(Arrays.asList(each.getMemoryManagerNames()))));
        System.out.println("collectors are managers " + managers.containsAll(COLLECTORS));
        System.out.println("names " + (names.size() == managers.size() && pools.size() == POOLS.size()));
    }
}

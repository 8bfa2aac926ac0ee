package management;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.ReentrantLock;
import tools.Together;

/// ThreadMXBean finds threads that wait for each other: for locks of java.util.concurrent, then for monitors. The latter never end.
public final class ThreadDeadlocks {
    static final int RING = 3;
    static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();

    public static void main(String[] args) throws Exception {
        System.out.println("at first " + Arrays.toString(BEAN.findDeadlockedThreads()) + " " + Arrays.toString(BEAN.findMonitorDeadlockedThreads()));
        ofLocks();
        ofMonitors();
    }

    static void ofLocks() throws Exception {
        ReentrantLock[] locks = new ReentrantLock[RING];
        Arrays.setAll(locks, i -> new ReentrantLock());
        CyclicBarrier all = new CyclicBarrier(RING);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < RING; i++) {
            int first = i;
            threads.add(Together.start("locker-" + i, () -> {
                locks[first].lock();
                all.await();
                try {
                    locks[(first + 1) % RING].lockInterruptibly();
                } catch (InterruptedException e) {
                    Thread.sleep(0);
                } finally {
                    locks[first].unlock();
                }
            }));
        }
        await(BEAN::findDeadlockedThreads);
        System.out.println("by locks " + names(BEAN.findDeadlockedThreads()));
        System.out.println("by monitors " + Arrays.toString(BEAN.findMonitorDeadlockedThreads()));
        threads.forEach(Thread::interrupt);
        Together.join(threads);
        System.out.println("no more " + Arrays.toString(BEAN.findDeadlockedThreads()));
    }

    static void ofMonitors() throws Exception {
        Object[] monitors = {"first".toCharArray(), "second".toCharArray()};
        CyclicBarrier both = new CyclicBarrier(2);
        for (int i = 0; i < 2; i++) {
            int first = i;
            Thread thread = Together.unstarted("enterer-" + i, () -> {
                synchronized (monitors[first]) {
                    both.await();
                    synchronized (monitors[1 - first]) {
                        System.out.println("never");
                    }
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
        await(BEAN::findMonitorDeadlockedThreads);
        // One that only waits for a ring is no part of it.
        Thread outside = Together.unstarted("outside", () -> {
            synchronized (monitors[0]) {
                System.out.println("never");
            }
        });
        outside.setDaemon(true);
        outside.start();
        Together.await(outside, Thread.State.BLOCKED);
        System.out.println("by monitors " + names(BEAN.findMonitorDeadlockedThreads()));
        System.out.println("by both " + names(BEAN.findDeadlockedThreads()));
        for (ThreadInfo info : BEAN.getThreadInfo(BEAN.findDeadlockedThreads(), true, false)) {
            System.out.println(info.getThreadName().startsWith("enterer-") + " " + info.getThreadState() + " on " + info.getLockInfo().getClassName()
                    + ", owner is the other " + (!info.getLockOwnerName().equals(info.getThreadName()) && info.getLockOwnerName().startsWith("enterer-"))
                    + ", holds " + info.getLockedMonitors().length + " " + info.getLockedMonitors()[0].getClassName());
        }
    }

    interface Finder {
        long[] find();
    }

    static void await(Finder finder) throws InterruptedException {
        while (finder.find() == null) {
            Thread.sleep(1);
        }
    }

    static List<String> names(long[] ids) {
        return Arrays.stream(BEAN.getThreadInfo(ids)).map(ThreadInfo::getThreadName).sorted().toList();
    }
}

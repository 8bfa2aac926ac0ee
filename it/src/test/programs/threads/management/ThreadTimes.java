package management;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.locks.LockSupport;
import tools.Together;

/// ThreadMXBean: time on a processor, and time in waits while somebody wants to know.
public final class ThreadTimes {
    static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();
    static final Object PLACE = new Object();
    static volatile boolean stop;
    static volatile long sink;

    public static void main(String[] args) throws Exception {
        running();
        waiting();
        System.out.println(Together.thrown(() -> BEAN.getThreadCpuTime(0)));
        System.out.println(Together.thrown(() -> BEAN.getThreadUserTime(-3)));
        System.out.println("none " + BEAN.getThreadCpuTime(Long.MAX_VALUE));
    }

    static void running() throws Exception {
        System.out.println("supported " + BEAN.isThreadCpuTimeSupported() + " " + BEAN.isCurrentThreadCpuTimeSupported() + " " + BEAN.isThreadCpuTimeEnabled());
        long before = BEAN.getCurrentThreadCpuTime();
        for (int i = 0; i < 3_000_000; i++) {
            sink += i;
        }
        long after = BEAN.getCurrentThreadCpuTime();
        System.out.println("work takes time " + (before >= 0 && after - before > 100_000));
        System.out.println("user time " + (BEAN.getCurrentThreadUserTime() >= 0) + ", by identifier "
                + (BEAN.getThreadCpuTime(Thread.currentThread().threadId()) >= after));
        Thread idle = Together.start("idle", () -> {
            while (!stop) {
                LockSupport.park();
            }
        });
        Together.awaitWaiting(idle);
        long first = BEAN.getThreadCpuTime(idle.threadId());
        Thread.sleep(20);
        System.out.println("rest takes none " + (first >= 0 && BEAN.getThreadCpuTime(idle.threadId()) == first));
        BEAN.setThreadCpuTimeEnabled(false);
        System.out.println("off " + BEAN.isThreadCpuTimeEnabled() + " " + BEAN.getCurrentThreadCpuTime() + " " + BEAN.getThreadUserTime(idle.threadId()));
        BEAN.setThreadCpuTimeEnabled(true);
        System.out.println("on " + (BEAN.getCurrentThreadCpuTime() >= after));
        stop = true;
        LockSupport.unpark(idle);
        idle.join();
        System.out.println("ended " + BEAN.getThreadCpuTime(idle.threadId()));
    }

    static void waiting() throws Exception {
        System.out.println("contention " + BEAN.isThreadContentionMonitoringSupported() + " " + BEAN.isThreadContentionMonitoringEnabled());
        stop = false;
        BEAN.setThreadContentionMonitoringEnabled(true);
        Thread thread;
        synchronized (PLACE) {
            thread = Together.start("waits", () -> {
                synchronized (PLACE) {
                    PLACE.wait();
                }
                while (!stop) {
                    LockSupport.park();
                }
            });
            Together.await(thread, Thread.State.BLOCKED);
            Thread.sleep(30);
        }
        Together.awaitWaiting(thread);
        Thread.sleep(30);
        synchronized (PLACE) {
            PLACE.notify();
        }
        ThreadInfo info;
        do {
            Thread.sleep(1);
            info = BEAN.getThreadInfo(thread.threadId());
        } while (info.getThreadState() != Thread.State.WAITING || info.getWaitedCount() < 2);
        System.out.println("blocked " + (info.getBlockedCount() >= 1) + " " + (info.getBlockedTime() >= 20));
        System.out.println("waited " + info.getWaitedCount() + " " + (info.getWaitedTime() >= 20));
        BEAN.setThreadContentionMonitoringEnabled(false);
        info = BEAN.getThreadInfo(thread.threadId());
        System.out.println("not timed " + info.getBlockedTime() + " " + info.getWaitedTime() + " " + info.getWaitedCount());
        stop = true;
        LockSupport.unpark(thread);
        thread.join();
    }
}

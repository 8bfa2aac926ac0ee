package management;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import tools.Together;

/// ThreadInfo of threads in every state: what they wait for, who holds it, what they hold.
public final class ThreadInfos {
    static final class Place {}

    static final class Key {}

    static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();
    static final Place PLACE = new Place();
    static final Key KEY = new Key();
    static volatile boolean stop;

    public static void main(String[] args) throws Exception {
        Thread self = Thread.currentThread();
        show("self", BEAN.getThreadInfo(self.threadId()), self);
        waiting(self);
        blocked(self);
        parked(self);
        sleeping(self);
        holding();
        dumps(self);
        refused();
    }

    static void show(String what, ThreadInfo info, Thread self) {
        LockInfo lock = info.getLockInfo();
        String owner = info.getLockOwnerName();
        System.out.println(what + " " + info.getThreadState() + " on " + (lock == null ? null : lock.getClassName())
                + ", owner " + (owner == null ? null : owner.equals(self.getName()) && info.getLockOwnerId() == self.threadId())
                + ", lock name " + (lock == null ? info.getLockName() == null : info.getLockName().equals(lock.toString()))
                + ", suspended " + info.isSuspended() + ", in native " + info.isInNative() + ", trace " + info.getStackTrace().length);
    }

    static void waiting(Thread self) throws Exception {
        Thread thread = Together.start("waits", () -> {
            synchronized (PLACE) {
                PLACE.wait();
            }
        });
        Together.awaitWaiting(thread);
        ThreadInfo info = BEAN.getThreadInfo(thread.threadId());
        show("waits", info, self);
        System.out.println(info.getThreadName() + " " + info.isDaemon() + " " + info.getPriority() + " " + (info.getThreadId() == thread.threadId()));
        System.out.println("waited " + info.getWaitedCount() + ", blocked " + info.getBlockedCount() + ", times "
                + info.getWaitedTime() + " " + info.getBlockedTime());
        synchronized (PLACE) {
            show("waits, held", BEAN.getThreadInfo(thread.threadId()), self);
            PLACE.notify();
            show("notified", BEAN.getThreadInfo(thread.threadId()), self);
        }
        thread.join();
        System.out.println("ended " + BEAN.getThreadInfo(thread.threadId()));
    }

    static void blocked(Thread self) throws Exception {
        Thread thread;
        synchronized (PLACE) {
            thread = Together.start("enters", () -> {
                synchronized (PLACE) {
                    PLACE.notifyAll();
                }
                LockSupport.park();
            });
            Together.await(thread, Thread.State.BLOCKED);
            ThreadInfo info = BEAN.getThreadInfo(thread.threadId(), Integer.MAX_VALUE);
            System.out.println("enters " + info.getThreadState() + " " + info.getLockInfo().getClassName() + " " + info.getBlockedCount()
                    + " " + (info.getLockOwnerId() == self.threadId()));
            StackTraceElement[] trace = info.getStackTrace();
            StackTraceElement outermost = trace[trace.length - 1];
            System.out.println("outermost " + outermost.getClassName() + " " + outermost.getMethodName());
            System.out.println("of ours " + Arrays.stream(trace).anyMatch(frame -> frame.getClassName().startsWith("management.ThreadInfos")));
        }
        Together.awaitWaiting(thread);
        ThreadInfo info = BEAN.getThreadInfo(thread.threadId());
        System.out.println("entered " + info.getThreadState() + ", blocked " + info.getBlockedCount() + ", waited " + info.getWaitedCount());
        LockSupport.unpark(thread);
        thread.join();
    }

    static void parked(Thread self) throws Exception {
        Thread thread = Together.start("parks", () -> {
            while (!stop) {
                LockSupport.park(new Key());
            }
        });
        Together.awaitWaiting(thread);
        show("parks", BEAN.getThreadInfo(thread.threadId()), self);
        stop = true;
        LockSupport.unpark(thread);
        thread.join();
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        Thread locker = Together.start("locks", () -> {
            lock.lock();
            lock.unlock();
        });
        Together.awaitWaiting(locker);
        show("locks", BEAN.getThreadInfo(locker.threadId()), self);
        lock.unlock();
        locker.join();
    }

    static void sleeping(Thread self) throws Exception {
        Thread thread = Together.start("sleeps", () -> {
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                Thread.sleep(0);
            }
        });
        Together.awaitWaiting(thread);
        show("sleeps", BEAN.getThreadInfo(thread.threadId()), self);
        thread.interrupt();
        thread.join();
        Thread timed = Together.start("waits for a time", () -> {
            synchronized (PLACE) {
                PLACE.wait(100_000);
            }
        });
        Together.awaitWaiting(timed);
        show("waits for a time", BEAN.getThreadInfo(timed.threadId()), self);
        synchronized (PLACE) {
            PLACE.notifyAll();
        }
        timed.join();
    }

    static void outer(ReentrantLock lock) {
        synchronized (PLACE) {
            inner(lock);
        }
    }

    static void inner(ReentrantLock lock) {
        synchronized (KEY) {
            lock.lock();
            while (!stop) {
                LockSupport.park();
            }
            lock.unlock();
        }
    }

    static void holding() throws Exception {
        stop = false;
        Thread thread = Together.start("holds", () -> outer(new ReentrantLock()));
        Together.awaitWaiting(thread);
        ThreadInfo info = BEAN.getThreadInfo(new long[] {thread.threadId()}, true, true)[0];
        for (String name : Arrays.stream(info.getLockedMonitors()).map(LockInfo::getClassName).sorted().toList()) {
            System.out.println("holds " + name);
        }
        for (MonitorInfo monitor : info.getLockedMonitors()) {
            StackTraceElement frame = info.getStackTrace()[monitor.getLockedStackDepth()];
            System.out.println("locked at " + frame.equals(monitor.getLockedStackFrame()) + " " + frame.getClassName());
        }
        System.out.println("owns " + Arrays.stream(info.getLockedSynchronizers()).map(LockInfo::getClassName).toList());
        ThreadInfo without = BEAN.getThreadInfo(new long[] {thread.threadId()}, false, false)[0];
        System.out.println("not asked for " + without.getLockedMonitors().length + " " + without.getLockedSynchronizers().length);
        System.out.println("depth 2 gives " + BEAN.getThreadInfo(thread.threadId(), 2).getStackTrace().length);
        stop = true;
        LockSupport.unpark(thread);
        thread.join();
    }

    static void dumps(Thread self) throws Exception {
        Thread thread = Together.start("dumped", () -> {
            synchronized (PLACE) {
                PLACE.wait();
            }
        });
        Together.awaitWaiting(thread);
        ThreadInfo[] all = BEAN.dumpAllThreads(true, true);
        System.out.println("all alive " + Arrays.stream(all).noneMatch(info -> info == null));
        for (ThreadInfo info : all) {
            if (info.getThreadId() == thread.threadId()) {
                show("dumped", BEAN.getThreadInfo(thread.threadId()), self);
                System.out.println("with a trace " + (info.getStackTrace().length > 1));
            } else if (info.getThreadId() == self.threadId()) {
                System.out.println("self " + info.getThreadState() + " " + has(info, "dumpAllThreads") + " " + has(info, "dumps"));
            }
        }
        ThreadInfo[] shallow = BEAN.dumpAllThreads(false, false, 0);
        System.out.println("without traces " + Arrays.stream(shallow).allMatch(info -> info.getStackTrace().length == 0));
        synchronized (PLACE) {
            PLACE.notifyAll();
        }
        thread.join();
    }

    static boolean has(ThreadInfo info, String method) {
        return Arrays.stream(info.getStackTrace()).anyMatch(frame -> frame.getMethodName().equals(method));
    }

    static void refused() throws Exception {
        System.out.println(Together.thrown(() -> BEAN.getThreadInfo(0)));
        System.out.println(Together.thrown(() -> BEAN.getThreadInfo(1, -1)));
        System.out.println(Together.thrown(() -> BEAN.dumpAllThreads(false, false, -5)));
        System.out.println("none " + BEAN.getThreadInfo(Long.MAX_VALUE) + " " + BEAN.getThreadInfo(new long[0]).length);
        Thread virtual = Thread.ofVirtual().start(LockSupport::park);
        System.out.println("virtual " + BEAN.getThreadInfo(virtual.threadId()));
        LockSupport.unpark(virtual);
        virtual.join();
    }
}

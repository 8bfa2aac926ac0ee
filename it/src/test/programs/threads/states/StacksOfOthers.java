package states;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import tools.Together;

/// Stack traces of other threads that are blocked in a known place or on their way, and of all threads.
public final class StacksOfOthers {
    static final Object LOCK = new Object();
    static volatile boolean stop;
    static volatile int sink;

    static void own(String what, StackTraceElement[] trace) {
        StringBuilder text = new StringBuilder(what + ":");
        for (StackTraceElement element : trace) {
            if (element.getLineNumber() > 0 && element.getClassName().startsWith("states.") && !element.getMethodName().startsWith("lambda$")) {
                text.append(' ').append(element.getMethodName()).append(':').append(element.getLineNumber());
            }
        }
        System.out.println(text);
    }

    static void waitHere() throws InterruptedException {
        synchronized (LOCK) {
            LOCK.wait();
        }
    }

    static void enterHere() {
        synchronized (LOCK) { sink++; } // on one line: HotSpot's interpreter is already at the next instruction
    }

    static void parkHere() {
        while (!stop) {
            LockSupport.park();
        }
    }

    static void sleepHere(int depth) throws InterruptedException {
        if (depth > 0) {
            sleepHere(depth - 1);
        } else {
            Thread.sleep(1_000_000);
        }
    }

    static void spinHere(CountDownLatch started) {
        started.countDown();
        while (!stop) {
            sink++;
        }
    }

    public static void main(String[] args) throws Exception {
        Thread waiting = Together.start("waiting", StacksOfOthers::waitHere);
        Thread parked = Together.start("parked", StacksOfOthers::parkHere);
        Thread sleeping = Together.start("sleeping", () -> {
            try {
                sleepHere(5);
            } catch (InterruptedException e) {
                sink++;
            }
        });
        Thread entering = Together.unstarted("entering", StacksOfOthers::enterHere);
        CountDownLatch started = new CountDownLatch(1);
        Thread spinning = Together.start("spinning", () -> spinHere(started));
        Together.await(waiting, Thread.State.WAITING);
        Together.await(parked, Thread.State.WAITING);
        Together.await(sleeping, Thread.State.TIMED_WAITING);
        started.await();
        own("waiting", waiting.getStackTrace());
        own("parked", parked.getStackTrace());
        own("sleeping", sleeping.getStackTrace());
        for (StackTraceElement element : spinning.getStackTrace()) {
            if (element.getMethodName().equals("spinHere")) {
                System.out.println("spinning in " + element.getMethodName());
            }
        }
        synchronized (LOCK) {
            entering.start();
            Together.await(entering, Thread.State.BLOCKED);
            own("entering", entering.getStackTrace());
        }
        entering.join();
        own("myself", Thread.currentThread().getStackTrace());
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        own("waiting among all", all.get(waiting));
        own("parked among all", all.get(parked));
        System.out.println(all.containsKey(Thread.currentThread()) + " " + all.containsKey(entering) + " " + all.containsKey(spinning));
        ask(sleeping, spinning);
        stop = true;
        LockSupport.unpark(parked);
        synchronized (LOCK) {
            LOCK.notifyAll();
        }
        waiting.join();
        parked.join();
        spinning.join();
        System.out.println(parked.getStackTrace().length + " " + spinning.getStackTrace().length);
    }

    /// Several threads ask while those asked run on.
    static void ask(Thread sleeping, Thread spinning) throws Exception {
        int[] seen = new int[3];
        Together.all(3, id -> {
            for (int i = 0; i < 20; i++) {
                for (StackTraceElement element : (i % 2 == 0 ? sleeping : spinning).getStackTrace()) {
                    if (element.getMethodName().equals("sleepHere") || element.getMethodName().equals("spinHere")) {
                        seen[id]++;
                    }
                }
            }
        });
        System.out.println("asked " + java.util.Arrays.toString(seen));
        sleeping.interrupt();
        sleeping.join();
    }
}

package basics;

import java.util.ArrayList;
import java.util.List;

/// Threads start, run, end; join with and without limits; names, states, daemons, priorities,
/// uncaught exceptions.
public final class StartAndJoin {
    static class Own extends Thread {
        final int[] out;
        final int at;

        Own(int[] out, int at) {
            super("own-" + at);
            this.out = out;
            this.at = at;
        }

        @Override
        public void run() {
            out[at] = at * at + getName().length();
        }
    }

    public static void main(String[] args) throws Exception {
        int[] out = new int[10];
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < out.length; i++) {
            all.add(i % 2 == 0 ? new Own(out, i) : numbered(out, i));
        }
        System.out.println(all.get(0).getState() + " " + all.get(0).isAlive());
        all.forEach(Thread::start);
        for (Thread t : all) {
            t.join();
        }
        System.out.println(
                java.util.Arrays.toString(out)
                        + " "
                        + all.get(0).getState()
                        + " "
                        + all.get(0).isAlive());
        try {
            all.get(0).start();
        } catch (IllegalThreadStateException e) {
            System.out.println("started twice");
        }
        Thread slow = new Thread(() -> sleep(300), "slow");
        slow.setDaemon(true);
        slow.setPriority(Thread.MAX_PRIORITY);
        slow.start();
        slow.join(20);
        System.out.println(
                slow.isAlive()
                        + " "
                        + slow.getName()
                        + " "
                        + slow.isDaemon()
                        + " "
                        + slow.getPriority());
        slow.join();
        System.out.println(slow.isAlive() + " " + slow.getThreadGroup());
        Thread failing =
                new Thread(
                        () -> {
                            throw new IllegalStateException("in thread");
                        },
                        "failing");
        Throwable[] seen = new Throwable[1];
        failing.setUncaughtExceptionHandler(
                (t, e) -> seen[0] = new Exception(t.getName() + " " + e.getMessage()));
        failing.start();
        failing.join();
        System.out.println(seen[0].getMessage());
        Thread current = Thread.currentThread();
        Thread[] inside = new Thread[1];
        Thread nested =
                new Thread(
                        () -> {
                            inside[0] = Thread.currentThread();
                            Thread deeper = new Thread(() -> System.out.println("deeper"));
                            deeper.start();
                            join(deeper);
                        });
        nested.start();
        nested.join();
        System.out.println((inside[0] == nested) + " " + (current == Thread.currentThread()));
    }

    private static Thread numbered(int[] out, int i) {
        return new Thread(() -> out[i] = -i);
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void join(Thread t) {
        try {
            t.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

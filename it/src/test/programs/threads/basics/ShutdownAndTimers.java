package basics;

import java.util.*;
import java.util.concurrent.CountDownLatch;

/// Timer tasks, daemon threads that are left behind, thread groups, uncaught handlers by default.
public final class ShutdownAndTimers {
    public static void main(String[] args) throws Exception {
        Timer timer = new Timer("timer", true);
        CountDownLatch ticks = new CountDownLatch(3);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        ticks.countDown();
                        if (ticks.getCount() == 0) {
                            cancel();
                        }
                    }
                },
                1,
                2);
        ticks.await();
        timer.cancel();
        System.out.println("ticked");
        Thread.UncaughtExceptionHandler old = Thread.getDefaultUncaughtExceptionHandler();
        List<String> caught = Collections.synchronizedList(new ArrayList<>());
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> caught.add(t.getName() + ": " + e));
        Thread t =
                new Thread(
                        () -> {
                            throw new UnsupportedOperationException("by default");
                        },
                        "loud");
        t.start();
        t.join();
        Thread.setDefaultUncaughtExceptionHandler(old);
        System.out.println(caught);
        ThreadGroup group = new ThreadGroup("group");
        Thread inGroup =
                new Thread(
                        group,
                        () -> System.out.println(Thread.currentThread().getThreadGroup().getName()),
                        "member",
                        128 * 1024);
        inGroup.start();
        inGroup.join();
        System.out.println(group.getParent().getName() + " " + inGroup.getThreadGroup());
        Thread daemon =
                new Thread(
                        () -> {
                            try {
                                Thread.sleep(Long.MAX_VALUE);
                            } catch (InterruptedException e) {
                                System.out.println("?");
                            }
                        },
                        "left behind");
        daemon.setDaemon(true);
        daemon.start();
        System.out.println(daemon.isDaemon() + " " + new Thread(() -> {}).isDaemon());
        int deep = depthIn(new Thread[1]);
        System.out.println("overflow in another thread " + (deep > 100));
    }

    static int depthIn(Thread[] holder) throws InterruptedException {
        int[] depth = new int[1];
        holder[0] =
                new Thread(
                        () -> {
                            try {
                                recurse(depth);
                            } catch (StackOverflowError e) {
                                System.out.println("caught in " + Thread.currentThread().getName());
                            }
                        },
                        "deep");
        holder[0].start();
        holder[0].join();
        return depth[0];
    }

    static void recurse(int[] depth) {
        depth[0]++;
        recurse(depth);
    }
}

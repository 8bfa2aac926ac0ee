package basics;

import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;

/// Virtual threads: thousands of them, sleeping, blocking, failing, interrupted.
public final class VirtualThreads {
    public static void main(String[] args) throws Exception {
        Thread v =
                Thread.ofVirtual()
                        .name("virtual")
                        .start(
                                () ->
                                        System.out.println(
                                                Thread.currentThread().getName()
                                                        + " "
                                                        + Thread.currentThread().isVirtual()
                                                        + " "
                                                        + Thread.currentThread().isDaemon()));
        v.join();
        System.out.println(v.getState() + " " + v.isAlive());
        AtomicInteger sum = new AtomicInteger();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 500; i++) {
                int n = i;
                each.submit(
                        () -> {
                            Thread.sleep(1);
                            return sum.addAndGet(n);
                        });
            }
        }
        System.out.println(sum);
        BlockingQueue<Integer> queue = new LinkedBlockingQueue<>(3);
        Thread producer =
                Thread.startVirtualThread(
                        () -> {
                            try {
                                for (int i = 0; i < 100; i++) {
                                    queue.put(i);
                                }
                            } catch (InterruptedException e) {
                                System.out.println("?");
                            }
                        });
        int total = 0;
        for (int i = 0; i < 100; i++) {
            total += queue.take();
        }
        producer.join();
        System.out.println(total);
        Thread sleeper =
                Thread.ofVirtual()
                        .unstarted(
                                () -> {
                                    try {
                                        Thread.sleep(60_000);
                                    } catch (InterruptedException e) {
                                        System.out.println("interrupted");
                                    }
                                });
        sleeper.start();
        sleeper.interrupt();
        sleeper.join();
        Object lock = new Object();
        int[] count = {0};
        List<Thread> all =
                java.util.stream.IntStream.range(0, 50)
                        .mapToObj(
                                i ->
                                        Thread.startVirtualThread(
                                                () -> {
                                                    for (int k = 0; k < 100; k++) {
                                                        synchronized (lock) {
                                                            count[0]++;
                                                        }
                                                    }
                                                }))
                        .toList();
        for (Thread t : all) {
            t.join();
        }
        System.out.println(count[0]);
    }
}

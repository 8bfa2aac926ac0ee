package pools;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import tools.Together;

/// java.util.Timer and scheduled executors: order, repetition, cancellation, failing tasks, never early.
public final class TimersAndSchedules {
    static TimerTask task(Runnable body) {
        return new TimerTask() {
            @Override
            public void run() {
                body.run();
            }
        };
    }

    public static void main(String[] args) throws Exception {
        timer();
        failingTimer();
        schedules();
        periodic();
        policies();
    }

    static void timer() throws Exception {
        Timer timer = new Timer("a timer");
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch three = new CountDownLatch(3);
        long from = System.nanoTime();
        boolean[] early = new boolean[1];
        List<Long> due = Collections.synchronizedList(new ArrayList<>());
        timer.schedule(task(() -> log.add("never")), 1_000_000);
        TimerTask cancelled = task(() -> log.add("cancelled"));
        timer.schedule(cancelled, 1_000_000);
        for (int delay : new int[] {12, 0, 5}) {
            timer.schedule(new TimerTask() {
                @Override
                public void run() {
                    log.add("in " + Thread.currentThread().getName());
                    due.add(scheduledExecutionTime());
                    early[0] |= System.nanoTime() - from < (delay - 1) * 1_000_000L; // a timer counts whole milliseconds of the wall clock
                    three.countDown();
                }
            }, delay);
        }
        System.out.println(cancelled.cancel() + " " + cancelled.cancel() + " " + timer.purge());
        three.await();
        System.out.println(log + " early " + early[0] + " as due " + due.equals(due.stream().sorted().toList()));
        CountDownLatch ticks = new CountDownLatch(8);
        AtomicInteger after = new AtomicInteger();
        TimerTask repeated = task(() -> {
            after.incrementAndGet();
            ticks.countDown();
        });
        timer.scheduleAtFixedRate(repeated, 0, 1);
        ticks.await();
        repeated.cancel();
        TimerTask last = task(three::countDown);
        timer.schedule(last, 2, 1000);
        System.out.println(Together.thrown(() -> {
            timer.schedule(last, 1);
            return null;
        }));
        timer.cancel();
        System.out.println(Together.thrown(() -> {
            timer.schedule(task(() -> {}), 1);
            return null;
        }) + " " + (after.get() >= 8));
    }

    static void failingTimer() throws Exception {
        Timer timer = new Timer("failing", true);
        Thread[] thread = new Thread[1];
        CountDownLatch known = new CountDownLatch(1);
        timer.schedule(task(() -> {
            thread[0] = Thread.currentThread();
            thread[0].setUncaughtExceptionHandler((t, e) -> System.out.println(t.getName() + " " + e.getMessage()));
            known.countDown();
            throw new IllegalStateException("in a timer task");
        }), 1);
        known.await();
        thread[0].join();
        System.out.println(Together.thrown(() -> {
            timer.schedule(task(() -> {}), 1);
            return null;
        }));
    }

    static void schedules() throws Exception {
        try (ScheduledExecutorService pool = Executors.newScheduledThreadPool(1)) {
            StringBuffer order = new StringBuffer();
            List<ScheduledFuture<Character>> futures = new ArrayList<>();
            boolean[] early = new boolean[1];
            CountDownLatch start = new CountDownLatch(1);
            pool.execute(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    System.out.println("?");
                }
            });
            for (int delay : new int[] {9, 3, 6, 0, 4, 12}) {
                long from = System.nanoTime();
                futures.add(pool.schedule(() -> {
                    order.append((char) ('a' + delay));
                    early[0] |= System.nanoTime() - from < delay * 1_000_000L;
                    return (char) ('a' + delay);
                }, delay, TimeUnit.MILLISECONDS));
            }
            start.countDown();
            StringBuilder results = new StringBuilder();
            StringBuilder due = new StringBuilder();
            for (ScheduledFuture<Character> each : futures) {
                results.append(each.get());
            }
            futures.stream().sorted().forEach(each -> due.append(each.resultNow()));
            System.out.println(results + " early " + early[0] + " as due " + due.toString().contentEquals(order));
            ScheduledFuture<?> far = pool.schedule(() -> {}, 1, TimeUnit.HOURS);
            System.out.println((far.getDelay(TimeUnit.MINUTES) >= 58) + " " + far.cancel(false) + " " + far.isCancelled() + " " + (far.compareTo(futures.get(0)) > 0));
            System.out.println(Together.thrown(() -> pool.schedule(() -> {
                throw new IllegalStateException("scheduled");
            }, 1, TimeUnit.MILLISECONDS).get()));
        }
    }

    static void periodic() throws Exception {
        try (ScheduledExecutorService pool = Executors.newScheduledThreadPool(2)) {
            AtomicInteger runs = new AtomicInteger();
            ScheduledFuture<?> failing = pool.scheduleWithFixedDelay(() -> {
                if (runs.incrementAndGet() == 4) {
                    throw new IllegalStateException("fourth run");
                }
            }, 0, 1, TimeUnit.MILLISECONDS);
            System.out.println(Together.thrown(failing::get) + " after " + runs + " runs");
            CountDownLatch ten = new CountDownLatch(10);
            long from = System.nanoTime();
            ScheduledFuture<?> rate = pool.scheduleAtFixedRate(ten::countDown, 2, 2, TimeUnit.MILLISECONDS);
            ten.await();
            System.out.println("ten runs " + (System.nanoTime() - from >= 20_000_000) + " " + rate.cancel(true) + " " + Together.thrown(rate::get).split(":")[0]);
        }
    }

    static void policies() throws Exception {
        for (boolean keep : new boolean[] {true, false}) {
            ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1);
            pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(keep);
            pool.setRemoveOnCancelPolicy(true);
            AtomicInteger ran = new AtomicInteger();
            Future<?> dropped = pool.schedule(ran::incrementAndGet, 1, TimeUnit.HOURS);
            dropped.cancel(false);
            System.out.print(pool.getQueue().size() + " ");
            Future<?> delayed = pool.schedule(ran::incrementAndGet, keep ? 5 : 3_600_000, TimeUnit.MILLISECONDS);
            pool.shutdown();
            System.out.println(pool.awaitTermination(1, TimeUnit.MINUTES) + " ran " + ran + " cancelled " + delayed.isCancelled());
        }
    }
}

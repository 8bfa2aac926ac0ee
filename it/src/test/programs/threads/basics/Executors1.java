package basics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;

/// Executors, futures, timeouts, completion chains, scheduled tasks.
public final class Executors1 {
    public static void main(String[] args) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int n = i;
                futures.add(pool.submit(() -> n * n));
            }
            int sum = 0;
            for (Future<Integer> f : futures) {
                sum += f.get();
            }
            System.out.println(sum);
            Future<?> failing =
                    pool.submit(
                            () -> {
                                throw new IllegalStateException("task");
                            });
            try {
                failing.get();
            } catch (ExecutionException e) {
                System.out.println(e.getMessage());
            }
            Future<?> slow =
                    pool.submit(
                            () -> {
                                Thread.sleep(60_000);
                                return null;
                            });
            try {
                slow.get(10, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                System.out.println("timeout " + slow.cancel(true) + " " + slow.isCancelled());
            }
            List<Callable<String>> same = List.of(() -> "any", () -> "any");
            System.out.println(pool.invokeAny(same));
            List<Callable<String>> all = List.of(() -> "a", () -> "b", () -> "c");
            StringBuilder text = new StringBuilder();
            for (Future<String> f : pool.invokeAll(all)) {
                text.append(f.get());
            }
            System.out.println(text);
        }
        CompletableFuture<String> chain =
                CompletableFuture.supplyAsync(() -> 6)
                        .thenApply(x -> x * 7)
                        .thenCombine(CompletableFuture.supplyAsync(() -> "!"), (n, s) -> n + s)
                        .thenCompose(s -> CompletableFuture.completedFuture("<" + s + ">"));
        System.out.println(chain.get(10, TimeUnit.SECONDS));
        System.out.println(
                CompletableFuture.supplyAsync(() -> 1 / (args.length * 0))
                        .handle((v, e) -> e.getCause().getMessage())
                        .join());
        try (ScheduledExecutorService timer = Executors.newScheduledThreadPool(1)) {
            AtomicInteger ticks = new AtomicInteger();
            CountDownLatch three = new CountDownLatch(3);
            ScheduledFuture<?> f =
                    timer.scheduleAtFixedRate(
                            () -> {
                                ticks.incrementAndGet();
                                three.countDown();
                            },
                            1,
                            2,
                            TimeUnit.MILLISECONDS);
            System.out.println(three.await(10, TimeUnit.SECONDS) + " " + f.cancel(false));
            System.out.println(timer.schedule(() -> "later", 5, TimeUnit.MILLISECONDS).get());
        }
        ForkJoinPool pool = new ForkJoinPool(2);
        System.out.println(pool.invoke(new Sum(0, 100_000)));
        pool.shutdown();
        System.out.println(pool.awaitTermination(10, TimeUnit.SECONDS));
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdownNow();
        try {
            closed.submit(() -> 1);
        } catch (RejectedExecutionException e) {
            System.out.println("rejected");
        }
    }

    static final class Sum extends RecursiveTask<Long> {
        final int from;
        final int to;

        Sum(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected Long compute() {
            if (to - from < 1000) {
                long s = 0;
                for (int i = from; i < to; i++) {
                    s += i;
                }
                return s;
            }
            int middle = (from + to) / 2;
            Sum left = new Sum(from, middle);
            left.fork();
            return new Sum(middle, to).compute() + left.join();
        }
    }
}

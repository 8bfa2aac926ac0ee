package pools;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.Together;

/// ForkJoinPool: recursive tasks and actions, counted completers, failures, blocking helpers, asynchronous mode.
public final class ForkJoins {
    static final class Fibonacci extends RecursiveTask<Integer> {
        final int n;

        Fibonacci(int n) {
            this.n = n;
        }

        @Override
        protected Integer compute() {
            if (n < 6) {
                return n < 2 ? n : new Fibonacci(n - 1).compute() + new Fibonacci(n - 2).compute();
            }
            Fibonacci left = new Fibonacci(n - 1);
            Fibonacci right = new Fibonacci(n - 2);
            invokeAll(left, right);
            return left.join() + right.join();
        }
    }

    static final class Sort extends RecursiveAction {
        final int[] values;
        final int from;
        final int to;

        Sort(int[] values, int from, int to) {
            this.values = values;
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            if (to - from < 64) {
                Arrays.sort(values, from, to);
                return;
            }
            int middle = (from + to) >>> 1;
            invokeAll(new Sort(values, from, middle), new Sort(values, middle, to));
            int[] left = Arrays.copyOfRange(values, from, middle);
            for (int i = 0, r = middle, out = from; i < left.length; out++) {
                values[out] = r == to || left[i] <= values[r] ? left[i++] : values[r++];
            }
        }
    }

    static final class Count extends CountedCompleter<Void> {
        final int depth;
        final AtomicLong leaves;

        Count(CountedCompleter<?> parent, int depth, AtomicLong leaves) {
            super(parent);
            this.depth = depth;
            this.leaves = leaves;
        }

        @Override
        public void compute() {
            if (depth == 0) {
                leaves.incrementAndGet();
            } else {
                setPendingCount(2);
                new Count(this, depth - 1, leaves).fork();
                new Count(this, depth - 1, leaves).fork();
            }
            tryComplete();
        }
    }

    public static void main(String[] args) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(3)) {
            System.out.println("fibonacci " + pool.invoke(new Fibonacci(18)) + " " + pool.getParallelism());
            int[] values = new int[5000];
            for (int i = 0; i < values.length; i++) {
                values[i] = i * 7919 % 5003;
            }
            int[] expected = values.clone();
            Arrays.sort(expected);
            pool.invoke(new Sort(values, 0, values.length));
            System.out.println("sorted " + Arrays.equals(values, expected));
            AtomicLong leaves = new AtomicLong();
            pool.invoke(new Count(null, 8, leaves));
            System.out.println("leaves " + leaves);
            System.out.println(Together.cause(() -> pool.invoke(ForkJoinTask.adapt(() -> {
                throw new IllegalStateException("in a task");
            }))));
            System.out.println(pool.submit(() -> ForkJoinTask.inForkJoinPool() + " " + (ForkJoinTask.getPool() == pool)).get() + " " + ForkJoinTask.inForkJoinPool());
            System.out.println(pool.invokeAll(List.<Callable<Integer>>of(() -> 1, () -> 2, () -> 3)).stream().mapToInt(f -> f.resultNow()).sum());
            blocking(pool);
        }
        asynchronous();
        System.out.println("common " + ForkJoinPool.commonPool().submit(new Fibonacci(12)).get() + " " + new Fibonacci(10).fork().join());
        RecursiveTask<Integer> cancelled = new Fibonacci(3);
        cancelled.cancel(false);
        System.out.println(cancelled.isCancelled() + " " + Together.thrown(cancelled::join).split(":")[0] + " " + cancelled.isCompletedAbnormally());
    }

    /// More blocked tasks than the pool has threads, each waiting for the next.
    static void blocking(ForkJoinPool pool) throws Exception {
        int length = 6;
        CountDownLatch[] gates = new CountDownLatch[length + 1];
        for (int i = 0; i <= length; i++) {
            gates[i] = new CountDownLatch(1);
        }
        AtomicInteger passed = new AtomicInteger();
        for (int i = 0; i < length; i++) {
            int n = i;
            pool.execute(() -> {
                try {
                    ForkJoinPool.managedBlock(new ForkJoinPool.ManagedBlocker() {
                        @Override
                        public boolean block() throws InterruptedException {
                            gates[n + 1].await();
                            return true;
                        }

                        @Override
                        public boolean isReleasable() {
                            return gates[n + 1].getCount() == 0;
                        }
                    });
                } catch (InterruptedException e) {
                    System.out.println("?");
                }
                passed.incrementAndGet();
                gates[n].countDown();
            });
        }
        gates[length].countDown();
        gates[0].await();
        System.out.println("passed " + passed);
    }

    /// First in, first out; only the pool's one thread runs tasks here: `awaitQuiescence` would let this thread help, in any order.
    static void asynchronous() throws Exception {
        StringBuffer order = new StringBuffer();
        try (ForkJoinPool pool = new ForkJoinPool(1, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true)) {
            CountDownLatch start = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(5);
            pool.execute(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    System.out.println("?");
                }
            });
            for (int i = 0; i < 5; i++) {
                int n = i;
                pool.execute(() -> {
                    order.append(n);
                    done.countDown();
                });
            }
            start.countDown();
            done.await();
            System.out.println(pool.awaitQuiescence(1, TimeUnit.MINUTES) + " " + order + " " + pool.getAsyncMode());
        }
    }
}

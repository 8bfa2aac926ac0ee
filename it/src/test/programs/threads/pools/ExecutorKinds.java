package pools;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import tools.Together;

/// Every kind of executor: what runs, what is refused, what is left after a shutdown.
public final class ExecutorKinds {
    public static void main(String[] args) throws Exception {
        squares("fixed", Executors.newFixedThreadPool(3));
        squares("cached", Executors.newCachedThreadPool());
        squares("single", Executors.newSingleThreadExecutor());
        squares("work stealing", Executors.newWorkStealingPool(2));
        squares("scheduled", Executors.newScheduledThreadPool(2));
        squares("single scheduled", Executors.newSingleThreadScheduledExecutor());
        squares("virtual", Executors.newVirtualThreadPerTaskExecutor());
        squares("thread for each", Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("each-", 0).factory()));
        squares("wrapped", Executors.unconfigurableExecutorService(Executors.newFixedThreadPool(2)));
        refused();
        hooks();
        shutdown();
        any();
        completions();
        idleThreads();
        Executor direct = Runnable::run;
        direct.execute(() -> System.out.println("in " + Thread.currentThread().getName()));
    }

    static void squares(String name, ExecutorService pool) throws Exception {
        int sum = 0;
        try (pool) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 1; i <= 20; i++) {
                int n = i;
                futures.add(pool.submit(() -> n * n));
            }
            for (Future<Integer> each : futures) {
                sum += each.get();
            }
            int[] cell = new int[1];
            String result = pool.submit(() -> cell[0]++, "done").get();
            Future<?> failing = pool.submit(() -> {
                throw new java.io.IOException("task");
            });
            System.out.println(name + ": " + sum + " " + result + " " + cell[0] + " " + Together.cause(failing::get) + " " + failing.state());
        }
        System.out.println(name + ": " + pool.isShutdown() + " " + pool.isTerminated() + " " + Together.thrown(() -> pool.submit(() -> 1)).split(":")[0]);
    }

    /// One thread that is busy, one place in the queue: the third task meets the handler.
    static void refused() throws Exception {
        RejectedExecutionHandler[] handlers = {
            new ThreadPoolExecutor.AbortPolicy(), new ThreadPoolExecutor.CallerRunsPolicy(), new ThreadPoolExecutor.DiscardPolicy(),
            new ThreadPoolExecutor.DiscardOldestPolicy()
        };
        for (RejectedExecutionHandler handler : handlers) {
            List<String> ran = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch release = new CountDownLatch(1);
            CountDownLatch busy = new CountDownLatch(1);
            ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1),
                    body -> new Thread(body, "worker"), handler);
            pool.execute(() -> {
                busy.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    ran.add("interrupted");
                }
                ran.add("first");
            });
            busy.await();
            pool.execute(() -> ran.add("second"));
            try {
                pool.execute(() -> ran.add("third in " + Thread.currentThread().getName()));
            } catch (RejectedExecutionException e) {
                ran.add("rejected");
            }
            release.countDown();
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.MINUTES);
            System.out.println(handler.getClass().getSimpleName() + " " + ran + " " + pool.getCompletedTaskCount());
        }
    }

    static void hooks() throws Exception {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        // The pool may be terminated before a worker that died of an exception has told anybody.
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ExecutorKinds::quietThread) {
            @Override
            protected void beforeExecute(Thread thread, Runnable task) {
                log.add("before");
            }

            @Override
            protected void afterExecute(Runnable task, Throwable e) {
                log.add("after " + (e == null ? null : e.getMessage()));
            }

            @Override
            protected void terminated() {
                log.add("terminated");
            }
        };
        pool.execute(() -> log.add("task"));
        pool.execute(() -> {
            throw new IllegalStateException("fails");
        });
        pool.execute(() -> log.add("task after"));
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
        System.out.println(log);
    }

    private static Thread quietThread(Runnable task) {
        Thread thread = new Thread(task);
        thread.setUncaughtExceptionHandler((t, e) -> {});
        return thread;
    }

    static void shutdown() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        CountDownLatch running = new CountDownLatch(2);
        AtomicInteger interrupted = new AtomicInteger();
        for (int i = 0; i < 5; i++) {
            pool.execute(() -> {
                running.countDown();
                try {
                    Thread.sleep(1_000_000);
                } catch (InterruptedException e) {
                    interrupted.incrementAndGet();
                }
            });
        }
        running.await();
        pool.shutdown();
        System.out.println(pool.awaitTermination(1, TimeUnit.MILLISECONDS) + " " + pool.isShutdown() + " " + pool.isTerminated());
        System.out.println("never begun " + pool.shutdownNow().size());
        System.out.println(pool.awaitTermination(1, TimeUnit.MINUTES) + " interrupted " + interrupted);
    }

    static void any() throws Exception {
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            AtomicInteger interrupted = new AtomicInteger();
            Callable<String> slow = () -> {
                try {
                    Thread.sleep(1_000_000);
                } catch (InterruptedException e) {
                    interrupted.incrementAndGet();
                }
                return "slow";
            };
            Callable<String> failing = () -> {
                throw new IllegalStateException("no");
            };
            System.out.println(pool.invokeAny(List.of(failing, slow, () -> "quick")));
            System.out.println(Together.thrown(() -> pool.invokeAny(List.of(failing, failing))));
            System.out.println(Together.thrown(() -> pool.invokeAny(List.of(slow), 1, TimeUnit.MILLISECONDS)));
            List<Future<String>> all = pool.invokeAll(List.of(() -> "ready", slow, failing), 50, TimeUnit.MILLISECONDS);
            System.out.println(all.get(1).isCancelled() + " " + all.get(1).state() + " " + all.get(1).isDone());
        }
    }

    static void completions() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            CompletionService<Integer> service = new ExecutorCompletionService<>(pool);
            CountDownLatch[] gates = {new CountDownLatch(1), new CountDownLatch(1), new CountDownLatch(1)};
            for (int i = 0; i < 3; i++) {
                int n = i;
                service.submit(() -> {
                    gates[n].await();
                    return n;
                });
            }
            System.out.println(service.poll());
            StringBuilder order = new StringBuilder();
            for (int n : new int[] {2, 0, 1}) {
                gates[n].countDown();
                order.append(service.take().get());
            }
            System.out.println("completed " + order);
        }
    }

    static void idleThreads() throws Exception {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(2, 4, 5, TimeUnit.MILLISECONDS, new SynchronousQueue<>());
        pool.allowCoreThreadTimeOut(true);
        CountDownLatch all = new CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
            pool.execute(() -> {
                all.countDown();
                try {
                    all.await();
                } catch (InterruptedException e) {
                    System.out.println("?");
                }
            });
        }
        all.await();
        while (pool.getPoolSize() > 0) {
            Thread.sleep(1);
        }
        System.out.println("idle threads are gone, most were " + pool.getLargestPoolSize() + " " + pool.getActiveCount());
        pool.close();
    }
}

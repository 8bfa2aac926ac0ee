package virtuals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import tools.Together;

/// Virtual threads made in every way, thousands of them, under locks, in pools, interrupted and failing.
public final class VirtualKinds {
    public static void main(String[] args) throws Exception {
        String[] name = new String[1];
        Thread started = Thread.startVirtualThread(() -> name[0] = Thread.currentThread().getName() + "/" + Thread.currentThread().isVirtual());
        System.out.println(started.join(Duration.ofMinutes(1)) + " '" + name[0] + "' " + started.getState());
        ThreadFactory factory = Thread.ofVirtual().name("made-", 1).factory();
        List<Thread> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread thread = factory.newThread(() -> {});
            made.add(thread);
            System.out.println(thread.getName() + " " + thread.getState() + " " + thread.isDaemon() + " " + thread.getThreadGroup().getName() + " " + thread.getPriority());
            thread.start();
        }
        Together.join(made);
        System.out.println(made.getFirst().getThreadGroup() + " " + Together.thrown(() -> {
            made.getFirst().start();
            return null;
        }).split(":")[0]);
        thousands();
        locks();
        perTask();
        interrupted();
        mixed();
    }

    static void thousands() throws Exception {
        CountDownLatch all = new CountDownLatch(2000);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger sum = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            int n = i;
            threads.add(Thread.startVirtualThread(() -> {
                all.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    sum.addAndGet(-1_000_000);
                }
                sum.addAndGet(n);
            }));
        }
        all.await();
        System.out.println("parked at once " + threads.stream().filter(Thread::isAlive).count());
        go.countDown();
        Together.join(threads);
        System.out.println("sum " + sum);
    }

    static void locks() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Object monitor = new Object();
        int[] counts = new int[2];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                for (int k = 0; k < 50; k++) {
                    lock.lock();
                    counts[0]++;
                    lock.unlock();
                    synchronized (monitor) {
                        int old = counts[1];
                        if (k % 25 == 0) {
                            Thread.yield();
                        }
                        counts[1] = old + 1;
                    }
                }
            }));
        }
        Together.join(threads);
        System.out.println("locks " + counts[0] + " " + counts[1]);
    }

    static void perTask() throws Exception {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int n = i;
                calls.add(() -> {
                    Thread.sleep(Duration.ofMillis(n % 5));
                    return n;
                });
            }
            int sum = 0;
            for (Future<Integer> future : each.invokeAll(calls)) {
                sum += future.get();
            }
            System.out.println("invokeAll " + sum + " " + each.invokeAny(List.of(() -> "any", () -> "any")));
            Future<?> failing = each.submit(() -> {
                throw new IllegalStateException("in a virtual thread");
            });
            System.out.println(Together.thrown(failing::get));
            Future<?> sleeping = each.submit(() -> {
                Thread.sleep(1_000_000);
                return null;
            });
            System.out.println(sleeping.cancel(true) + " " + sleeping.isCancelled());
        }
    }

    static void interrupted() throws Exception {
        Thread.Builder.OfVirtual builder = Thread.ofVirtual().name("v");
        List<String> ends = new CopyOnWriteArrayList<>();
        Thread sleeping = builder.start(() -> {
            try {
                Thread.sleep(1_000_000);
            } catch (InterruptedException e) {
                ends.add("interrupted " + Thread.currentThread().isInterrupted());
            }
        });
        Together.await(sleeping, Thread.State.TIMED_WAITING);
        sleeping.interrupt();
        sleeping.join();
        Thread before = builder.unstarted(() -> ends.add("flag " + Thread.interrupted() + " " + Thread.interrupted()));
        before.interrupt();
        before.start();
        before.join();
        System.out.println(ends + " " + sleeping.join(Duration.ofMillis(1)) + " " + sleeping.isInterrupted());
    }

    /// Platform and virtual threads hand over to each other.
    static void mixed() throws Exception {
        SynchronousQueue<Integer> queue = new SynchronousQueue<>();
        LinkedBlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    for (int k = 0; k < 20; k++) {
                        answers.add(queue.take() * 2);
                    }
                } catch (InterruptedException e) {
                    System.out.println("?");
                }
            }));
        }
        Together.all(4, id -> {
            for (int i = 0; i < 50; i++) {
                queue.put(i);
            }
        });
        Together.join(threads);
        System.out.println("mixed " + answers.size() + " " + answers.stream().mapToInt(i -> i).sum());
    }
}

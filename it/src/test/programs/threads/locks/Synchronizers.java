package locks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import tools.Together;

/// Phaser, CyclicBarrier, CountDownLatch, Semaphore and Exchanger, with time-outs, resets and terminations.
public final class Synchronizers {
    public static void main(String[] args) throws Exception {
        barrier();
        phaser();
        tiers();
        latch();
        semaphore();
        exchanger();
    }

    static void barrier() throws Exception {
        int[] columns = new int[4];
        int[] sum = new int[1];
        CyclicBarrier barrier = new CyclicBarrier(4, () -> sum[0] = sum[0] * 10 + Arrays.stream(columns).sum());
        Together.all(4, id -> {
            for (int round = 0; round < 5; round++) {
                columns[id] = round % 2;
                barrier.await();
            }
        });
        System.out.println("barrier " + sum[0] + " " + barrier.getParties() + " " + barrier.getNumberWaiting() + " " + barrier.isBroken());
        CyclicBarrier lonely = new CyclicBarrier(2);
        System.out.println(Together.thrown(() -> lonely.await(1, TimeUnit.MILLISECONDS)) + " " + lonely.isBroken() + " " + Together.thrown(lonely::await));
        lonely.reset();
        Thread waiting = Together.start("waiting", () -> System.out.println("reset: " + Together.thrown(lonely::await)));
        Together.await(waiting, Thread.State.WAITING);
        lonely.reset();
        waiting.join();
        CyclicBarrier failing = new CyclicBarrier(1, () -> {
            throw new IllegalStateException("action");
        });
        System.out.println(Together.thrown(failing::await) + " " + failing.isBroken());
    }

    static void phaser() throws Exception {
        StringBuffer log = new StringBuffer();
        Phaser phaser = new Phaser(3) {
            @Override
            protected boolean onAdvance(int phase, int parties) {
                log.append(phase).append('/').append(parties).append(' ');
                return phase >= 3 || parties == 0;
            }
        };
        Together.all(3, id -> {
            while (!phaser.isTerminated()) {
                if (id == 2 && phaser.getPhase() == 1) {
                    phaser.arriveAndDeregister();
                    return;
                }
                phaser.arriveAndAwaitAdvance();
            }
        });
        System.out.println("phaser " + log + phaser.isTerminated() + " " + (phaser.getPhase() < 0) + " " + (phaser.register() < 0));
        Phaser one = new Phaser(1);
        System.out.println(one.arrive() + " " + one.awaitAdvance(0) + " " + Together.thrown(() -> one.awaitAdvanceInterruptibly(1, 1, TimeUnit.MILLISECONDS)));
        one.bulkRegister(2);
        System.out.println(one.getRegisteredParties() + " " + one.getUnarrivedParties() + " " + one.arriveAndDeregister() + " " + one.getArrivedParties());
        one.forceTermination();
        System.out.println(one.isTerminated() + " " + (one.arrive() < 0));
    }

    static void tiers() throws Exception {
        Phaser root = new Phaser();
        Phaser[] leaves = {new Phaser(root, 2), new Phaser(root, 3)};
        AtomicInteger phases = new AtomicInteger();
        Together.all(5, id -> {
            Phaser mine = leaves[id < 2 ? 0 : 1];
            for (int i = 0; i < 10; i++) {
                phases.addAndGet(mine.arriveAndAwaitAdvance());
            }
        });
        System.out.println("tiers " + root.getPhase() + " " + leaves[1].getPhase() + " " + phases + " " + (leaves[0].getRoot() == root));
    }

    static void latch() throws Exception {
        CountDownLatch latch = new CountDownLatch(3);
        System.out.println("latch " + latch.await(1, TimeUnit.MILLISECONDS) + " " + latch.getCount());
        Together.all(4, id -> latch.countDown());
        latch.await();
        System.out.println(latch.await(0, TimeUnit.SECONDS) + " " + latch.getCount());
    }

    static void semaphore() throws Exception {
        Semaphore semaphore = new Semaphore(3, true);
        int[] inside = new int[1];
        int[] most = new int[1];
        Together.all(5, id -> {
            for (int i = 0; i < 30; i++) {
                int permits = 1 + id % 3;
                semaphore.acquire(permits);
                synchronized (inside) {
                    inside[0] += permits;
                    most[0] = Math.max(most[0], inside[0]);
                }
                Thread.yield();
                synchronized (inside) {
                    inside[0] -= permits;
                }
                semaphore.release(permits);
            }
        });
        System.out.println("semaphore " + (most[0] <= 3) + " " + inside[0] + " " + semaphore.availablePermits() + " " + semaphore.tryAcquire(4) + " "
                + semaphore.tryAcquire(4, 1, TimeUnit.MILLISECONDS) + " " + semaphore.drainPermits());
        Thread waiting = Together.start("waiting", () -> semaphore.acquireUninterruptibly(2));
        Together.await(waiting, Thread.State.WAITING);
        System.out.println(semaphore.hasQueuedThreads() + " " + semaphore.getQueueLength() + " " + semaphore.tryAcquire());
        semaphore.release(5);
        waiting.join();
        System.out.println(semaphore.availablePermits());
    }

    static void exchanger() throws Exception {
        List<Exchanger<Integer>> pairs = List.of(new Exchanger<>(), new Exchanger<>(), new Exchanger<>());
        AtomicInteger sum = new AtomicInteger();
        Together.all(6, id -> {
            for (int i = 0; i < 40; i++) {
                sum.addAndGet(pairs.get(id % 3).exchange(id + 1));
            }
        });
        System.out.println("exchanger " + sum + " " + Together.thrown(() -> pairs.get(0).exchange(1, 1, TimeUnit.MILLISECONDS)));
    }
}

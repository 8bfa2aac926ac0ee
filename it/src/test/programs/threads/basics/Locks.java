package basics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.*;

/// ReentrantLock, conditions, read-write and stamped locks, semaphores, barriers, exchangers,
/// blocking queues.
public final class Locks {
    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock(true);
        lock.lock();
        lock.lock();
        System.out.println(
                lock.getHoldCount()
                        + " "
                        + lock.isHeldByCurrentThread()
                        + " "
                        + inThread(() -> "" + lock.tryLock()));
        lock.unlock();
        lock.unlock();
        try {
            lock.unlock();
        } catch (IllegalMonitorStateException e) {
            System.out.println("not mine");
        }
        Condition ready = lock.newCondition();
        List<Integer> order = new ArrayList<>();
        Thread[] waiting = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int id = i;
            waiting[i] =
                    new Thread(
                            () -> {
                                lock.lock();
                                try {
                                    ready.awaitUninterruptibly();
                                    order.add(id);
                                } finally {
                                    lock.unlock();
                                }
                            });
            waiting[i].start();
            while (waiters(lock, ready) != i + 1) {
                Thread.sleep(1);
            }
        }
        for (int i = 0; i < 3; i++) {
            lock.lock();
            ready.signal();
            lock.unlock();
            waiting[i].join();
        }
        System.out.println(order);
        ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
        rw.readLock().lock();
        System.out.println(
                inThread(() -> rw.readLock().tryLock() + " " + rw.writeLock().tryLock()));
        rw.readLock().unlock();
        StampedLock stamped = new StampedLock();
        long stamp = stamped.tryOptimisticRead();
        System.out.println(
                stamped.validate(stamp)
                        + " "
                        + (stamped.writeLock() != 0)
                        + " "
                        + stamped.validate(stamp));
        Semaphore semaphore = new Semaphore(2);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Thread[] many = new Thread[6];
        for (int i = 0; i < many.length; i++) {
            many[i] =
                    new Thread(
                            () -> {
                                semaphore.acquireUninterruptibly();
                                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                Thread.yield();
                                inside.decrementAndGet();
                                semaphore.release();
                            });
            many[i].start();
        }
        for (Thread t : many) {
            t.join();
        }
        System.out.println((most.get() <= 2) + " " + semaphore.availablePermits());
        CyclicBarrier barrier = new CyclicBarrier(3, () -> System.out.println("barrier trips"));
        Thread[] runners = new Thread[3];
        for (int i = 0; i < 3; i++) {
            runners[i] =
                    new Thread(
                            () -> {
                                try {
                                    barrier.await();
                                    barrier.await();
                                } catch (InterruptedException | BrokenBarrierException e) {
                                    System.out.println("broken");
                                }
                            });
            runners[i].start();
        }
        for (Thread t : runners) {
            t.join();
        }
        BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(2);
        System.out.println(
                queue.offer(1)
                        + " "
                        + queue.offer(2)
                        + " "
                        + queue.offer(3)
                        + " "
                        + queue.poll(1, TimeUnit.MILLISECONDS)
                        + queue.take()
                        + queue.poll(1, TimeUnit.MILLISECONDS));
        SynchronousQueue<String> hand = new SynchronousQueue<>();
        Thread giver =
                new Thread(
                        () -> {
                            try {
                                hand.put("handed over");
                            } catch (InterruptedException e) {
                                System.out.println("?");
                            }
                        });
        giver.start();
        System.out.println(hand.take());
        giver.join();
        Exchanger<String> exchanger = new Exchanger<>();
        String[] got = new String[1];
        Thread other =
                new Thread(
                        () -> {
                            try {
                                got[0] = exchanger.exchange("from other");
                            } catch (InterruptedException e) {
                                System.out.println("?");
                            }
                        });
        other.start();
        System.out.println(exchanger.exchange("from main"));
        other.join();
        System.out.println(got[0]);
    }

    static int waiters(ReentrantLock lock, Condition c) {
        lock.lock();
        try {
            return lock.getWaitQueueLength(c);
        } finally {
            lock.unlock();
        }
    }

    static String inThread(Callable<String> body) throws Exception {
        FutureTask<String> task = new FutureTask<>(body);
        Thread t = new Thread(task);
        t.start();
        t.join();
        return task.get();
    }
}

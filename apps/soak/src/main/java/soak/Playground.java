package soak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// What all workers share, and the things that they do with it. None waits for long.
final class Playground {
    private static final int PLACES = 8;
    private static final int MAX_KEYS = 512;
    private static final int WAIT_MILLIS = 3;

    private final Account[] accounts = new Account[PLACES];
    private final Object[] meetings = new Object[PLACES];
    private final BlockingQueue<int[]> queue = new ArrayBlockingQueue<>(PLACES);
    private final Map<Integer, String> map = new ConcurrentHashMap<>();
    private final AtomicLong childrenStarted = new AtomicLong();
    private final AtomicLong childrenEnded = new AtomicLong();

    Playground() {
        for (int i = 0; i < PLACES; i++) {
            accounts[i] = new Account();
            meetings[i] = new Object();
        }
    }

    void play(Random random) throws InterruptedException {
        switch (random.nextInt(8)) {
            case 0 -> accounts[random.nextInt(PLACES)].addUnderMonitor(random.nextInt(100));
            case 1 -> accounts[random.nextInt(PLACES)].addUnderLock(random.nextInt(100));
            case 2 -> meet(meetings[random.nextInt(PLACES)], random);
            case 3 -> pass(random);
            case 4 -> remember(random);
            case 5 -> rubbish(random);
            case 6 -> child(random);
            default -> Thread.sleep(0, random.nextInt(500_000));
        }
    }

    private static void meet(Object meeting, Random random) throws InterruptedException {
        synchronized (meeting) {
            switch (random.nextInt(3)) {
                case 0 -> meeting.notify();
                case 1 -> meeting.notifyAll();
                default -> meeting.wait(1 + random.nextInt(WAIT_MILLIS));
            }
        }
    }

    private void pass(Random random) throws InterruptedException {
        if (random.nextBoolean()) {
            queue.offer(new int[random.nextInt(200)], WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            queue.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void remember(Random random) {
        int key = random.nextInt(MAX_KEYS);
        map.merge(key, Integer.toString(key), (old, fresh) -> fresh);
        map.computeIfPresent(random.nextInt(MAX_KEYS), (k, v) -> random.nextBoolean() ? v : null);
    }

    /// Small, medium and large, some of it alive for a while.
    private static void rubbish(Random random) {
        List<Object> kept = new ArrayList<>();
        Map<String, Object> names = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            byte[] bytes = new byte[random.nextInt(20) == 0 ? random.nextInt(100_000) : random.nextInt(300)];
            if (random.nextInt(3) == 0) {
                kept.add(bytes);
            }
            names.put("name " + i, kept);
        }
    }

    private void child(Random random) throws InterruptedException {
        childrenStarted.incrementAndGet();
        Runnable work = () -> {
            accounts[0].addUnderMonitor(1);
            childrenEnded.incrementAndGet();
        };
        Thread child = random.nextBoolean() ? Thread.ofVirtual().start(work) : Thread.ofPlatform().start(work);
        child.join();
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Account account : accounts) {
            if (!account.balances()) {
                faults.add("an account does not balance");
            }
        }
        if (childrenStarted.get() != childrenEnded.get()) {
            faults.add(childrenStarted + " children started, " + childrenEnded + " ended");
        }
        return faults;
    }

    /// Sums that agree only under mutual exclusion.
    private static final class Account {
        private final ReentrantLock lock = new ReentrantLock();
        private final AtomicLong expected = new AtomicLong();
        private long underMonitor;
        private long underLock;

        void addUnderMonitor(int amount) {
            expected.addAndGet(amount);
            synchronized (this) {
                underMonitor += amount;
            }
        }

        void addUnderLock(int amount) {
            expected.addAndGet(amount);
            lock.lock();
            try {
                underLock += amount;
            } finally {
                lock.unlock();
            }
        }

        synchronized boolean balances() {
            lock.lock();
            try {
                return underMonitor + underLock == expected.get();
            } finally {
                lock.unlock();
            }
        }
    }
}

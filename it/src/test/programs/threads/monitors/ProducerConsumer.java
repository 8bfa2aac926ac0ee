package monitors;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tools.Together;

/// Several producers and consumers over four kinds of bounded buffers: nothing is lost, doubled or put out of its producer's order.
public final class ProducerConsumer {
    private static final int PRODUCERS = 4;
    private static final int CONSUMERS = 3;
    private static final int ITEMS = 300;
    private static final long END = -1;

    interface Buffer {
        void put(long item) throws InterruptedException;

        long take() throws InterruptedException;
    }

    static final class Monitored implements Buffer {
        private final ArrayDeque<Long> items = new ArrayDeque<>();

        public synchronized void put(long item) throws InterruptedException {
            while (items.size() == 5) {
                wait();
            }
            items.add(item);
            notifyAll();
        }

        public synchronized long take() throws InterruptedException {
            while (items.isEmpty()) {
                wait();
            }
            long item = items.remove();
            notifyAll();
            return item;
        }
    }

    static final class Locked implements Buffer {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition notFull = lock.newCondition();
        private final Condition notEmpty = lock.newCondition();
        private final long[] ring = new long[3];
        private int first;
        private int count;

        public void put(long item) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (count == ring.length) {
                    notFull.await();
                }
                ring[(first + count++) % ring.length] = item;
                notEmpty.signal();
            } finally {
                lock.unlock();
            }
        }

        public long take() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (count == 0) {
                    notEmpty.await();
                }
                long item = ring[first];
                first = (first + 1) % ring.length;
                count--;
                notFull.signal();
                return item;
            } finally {
                lock.unlock();
            }
        }
    }

    record Queued(BlockingQueue<Long> queue) implements Buffer {
        public void put(long item) throws InterruptedException {
            queue.put(item);
        }

        public long take() throws InterruptedException {
            return queue.take();
        }
    }

    public static void main(String[] args) throws Exception {
        run("monitor", new Monitored());
        run("conditions", new Locked());
        run("ArrayBlockingQueue", new Queued(new ArrayBlockingQueue<>(2, true)));
        run("LinkedBlockingDeque", new Queued(new LinkedBlockingDeque<>(4)));
        run("SynchronousQueue", new Queued(new SynchronousQueue<>()));
        run("LinkedTransferQueue", new Queued(new LinkedTransferQueue<>()));
    }

    static void run(String name, Buffer buffer) throws Exception {
        List<Thread> producers = new ArrayList<>();
        List<Thread> consumers = new ArrayList<>();
        AtomicLong sum = new AtomicLong();
        AtomicLong taken = new AtomicLong();
        AtomicLong disorder = new AtomicLong();
        for (int p = 0; p < PRODUCERS; p++) {
            int id = p;
            producers.add(Together.start("producer " + p, () -> {
                for (int i = 0; i < ITEMS; i++) {
                    buffer.put(id * 1_000_000L + i);
                }
            }));
        }
        for (int c = 0; c < CONSUMERS; c++) {
            consumers.add(Together.start("consumer " + c, () -> {
                long[] last = new long[PRODUCERS];
                for (long item; (item = buffer.take()) != END; ) {
                    int producer = (int) (item / 1_000_000);
                    if (item % 1_000_000 + 1 <= last[producer]) {
                        disorder.incrementAndGet();
                    }
                    last[producer] = item % 1_000_000 + 1;
                    sum.addAndGet(item);
                    taken.incrementAndGet();
                }
            }));
        }
        Together.join(producers);
        for (int c = 0; c < CONSUMERS; c++) {
            buffer.put(END);
        }
        Together.join(consumers);
        System.out.println(name + ": " + taken + " items, sum " + sum + ", out of order " + disorder);
    }
}

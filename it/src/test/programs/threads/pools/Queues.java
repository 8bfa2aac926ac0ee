package pools;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.Together;

/// Blocking queues of every kind: hand-over, transfer, priorities, delays, limits and draining.
public final class Queues {
    record Later(String name, long atNanos) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(atNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(atNanos, ((Later) other).atNanos);
        }
    }

    public static void main(String[] args) throws Exception {
        synchronous(new SynchronousQueue<>(true));
        synchronous(new SynchronousQueue<>());
        transfer();
        limits();
        priorities();
        delays();
        many(new ConcurrentLinkedQueue<>());
        many(new ConcurrentLinkedDeque<>());
        many(new LinkedBlockingQueue<>());
        many(new PriorityBlockingQueue<>());
        many(new LinkedTransferQueue<>());
    }

    static void synchronous(SynchronousQueue<Integer> queue) throws Exception {
        System.out.println(queue.offer(1) + " " + queue.poll() + " " + queue.size() + " " + queue.peek() + " " + queue.offer(1, 1, TimeUnit.MILLISECONDS));
        AtomicInteger sum = new AtomicInteger();
        Together.all(6, id -> {
            for (int i = 0; i < 100; i++) {
                if (id % 2 == 0) {
                    queue.put(i);
                } else {
                    sum.addAndGet(queue.take());
                }
            }
        });
        Thread giver = Together.start("giver", () -> queue.put(77));
        Together.await(giver, Thread.State.WAITING);
        System.out.println(sum + " " + queue.poll());
        giver.join();
    }

    static void transfer() throws Exception {
        LinkedTransferQueue<String> queue = new LinkedTransferQueue<>();
        System.out.println(queue.tryTransfer("nobody") + " " + queue.tryTransfer("nobody", 1, TimeUnit.MILLISECONDS) + " " + queue.hasWaitingConsumer());
        Thread giver = Together.start("giver", () -> queue.transfer("given"));
        Together.await(giver, Thread.State.WAITING);
        System.out.println(queue.size() + " " + queue.peek());
        System.out.println(queue.take());
        giver.join();
        String[] got = new String[2];
        List<Thread> takers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int id = i;
            takers.add(Together.start("taker", () -> got[id] = queue.take()));
            Together.await(takers.get(i), Thread.State.WAITING);
        }
        System.out.println(queue.getWaitingConsumerCount() + " " + queue.tryTransfer("a") + " " + queue.offer("b"));
        Together.join(takers);
        System.out.println(Arrays.toString(got) + " " + queue.isEmpty());
    }

    static void limits() throws Exception {
        for (BlockingQueue<Integer> queue : List.of(new ArrayBlockingQueue<Integer>(3), new LinkedBlockingQueue<Integer>(3), new LinkedBlockingDeque<Integer>(3))) {
            for (int i = 0; i < 3; i++) {
                queue.put(i);
            }
            System.out.println(queue.offer(9) + " " + queue.offer(9, 1, TimeUnit.MILLISECONDS) + " " + queue.remainingCapacity() + " "
                    + Together.thrown(() -> queue.add(9)) + " " + queue);
            Thread putting = Together.start("putting", () -> queue.put(4));
            Together.await(putting, Thread.State.WAITING);
            List<Integer> drained = new ArrayList<>();
            queue.drainTo(drained, 2);
            putting.join();
            queue.drainTo(drained);
            System.out.println(drained + " " + queue.poll() + " " + queue.poll(1, TimeUnit.MILLISECONDS) + " " + queue.size());
        }
    }

    static void priorities() throws Exception {
        PriorityBlockingQueue<Integer> queue = new PriorityBlockingQueue<>(2, Comparator.reverseOrder());
        Together.all(4, id -> {
            for (int i = id; i < 40; i += 4) {
                queue.put(i);
            }
        });
        StringBuilder order = new StringBuilder();
        while (!queue.isEmpty()) {
            order.append(queue.take()).append(' ');
        }
        System.out.println(order);
    }

    static void delays() throws Exception {
        DelayQueue<Later> queue = new DelayQueue<>();
        long now = System.nanoTime();
        for (int millis : new int[] {8, 2, 5, 0}) {
            queue.put(new Later("after " + millis, now + millis * 1_000_000L));
        }
        StringBuilder order = new StringBuilder();
        boolean early = false;
        for (int i = 0; i < 4; i++) {
            Later next = queue.take();
            early |= System.nanoTime() < next.atNanos;
            order.append(next.name).append(", ");
        }
        queue.put(new Later("far", System.nanoTime() + 1_000_000_000_000L));
        System.out.println(order + "early " + early + " " + queue.poll() + " " + queue.peek().name());
    }

    static void many(Queue<Integer> queue) throws Exception {
        AtomicLong sum = new AtomicLong();
        AtomicInteger taken = new AtomicInteger();
        Together.all(6, id -> {
            if (id < 3) {
                for (int i = 1; i <= 200; i++) {
                    queue.add(i);
                }
            } else {
                while (taken.get() < 600) {
                    Integer got = queue.poll();
                    if (got == null) {
                        Thread.yield();
                    } else {
                        sum.addAndGet(got);
                        taken.incrementAndGet();
                    }
                }
            }
        });
        System.out.println(queue.getClass().getSimpleName() + " " + sum + " " + taken + " " + queue.isEmpty());
    }
}

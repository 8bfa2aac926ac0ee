package memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.*;
import tools.Together;

/// What one thread writes before it publishes, another sees behind it: volatile, VarHandle, final fields, atomics, start and join.
public final class Publication {
    private static final int ROUNDS = 2000;
    private static final VarHandle READY;
    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle COUNT;

    static {
        try {
            READY = MethodHandles.lookup().findStaticVarHandle(Publication.class, "ready", int.class);
            COUNT = MethodHandles.lookup().findVarHandle(Publication.class, "count", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static int ready;
    private static volatile int volatileReady;
    private static long payload;
    private static Box box;
    private static volatile int x;
    private static volatile int y;
    private int count;

    static final class Box {
        final int[] values;
        final String name;

        Box(int n) {
            values = new int[] {n, n + 1, n + 2};
            name = "box " + n;
        }

        boolean isWhole() {
            return values[1] == values[0] + 1 && values[2] == values[0] + 2 && name.equals("box " + values[0]);
        }
    }

    public static void main(String[] args) throws Exception {
        int[] wrong = new int[1];
        Together.all(2, id -> {
            for (int i = 1; i <= ROUNDS; i++) {
                if (id == 0) {
                    while (volatileReady != 2 * i - 2) {
                        Thread.yield();
                    }
                    payload = i * 17L;
                    volatileReady = 2 * i - 1;
                } else {
                    while (volatileReady != 2 * i - 1) {
                        Thread.yield();
                    }
                    wrong[0] += payload == i * 17L ? 0 : 1;
                    volatileReady = 2 * i;
                }
            }
        });
        System.out.println("volatile, wrong " + wrong[0]);
        Together.all(2, id -> {
            for (int i = 1; i <= ROUNDS; i++) {
                if (id == 0) {
                    while ((int) READY.getAcquire() != 2 * i - 2) {
                        Thread.yield();
                    }
                    payload = i * 19L;
                    READY.setRelease(2 * i - 1);
                } else {
                    while ((int) READY.getOpaque() != 2 * i - 1) {
                        Thread.yield();
                    }
                    VarHandle.acquireFence();
                    wrong[0] += payload == i * 19L ? 0 : 1;
                    VarHandle.releaseFence();
                    READY.setOpaque(2 * i);
                }
            }
        });
        System.out.println("acquire and release, wrong " + wrong[0]);
        finals();
        dekker();
        handles();
        atomics();
        startAndJoin();
    }

    static void finals() throws Exception {
        box = new Box(0);
        int[] broken = new int[3];
        Together.all(3, id -> {
            for (int i = 1; i <= ROUNDS; i++) {
                if (id == 0) {
                    box = new Box(i);
                } else if (!box.isWhole()) {
                    broken[id]++;
                }
            }
        });
        System.out.println("final fields, broken " + (broken[1] + broken[2]));
    }

    /// Both threads raise their flag and look at the other's: not both may find it down.
    static void dekker() throws Exception {
        int both = 0;
        for (int round = 0; round < 60; round++) {
            x = y = 0;
            int[] seen = new int[2];
            Together.all(2, id -> {
                if (id == 0) {
                    x = 1;
                    seen[0] = y;
                } else {
                    y = 1;
                    seen[1] = x;
                }
            });
            both += seen[0] + seen[1] == 0 ? 1 : 0;
        }
        System.out.println("both flags down " + both);
    }

    static void handles() throws Exception {
        long[] slots = new long[4];
        Publication object = new Publication();
        Together.all(4, id -> {
            for (int i = 0; i < ROUNDS; i++) {
                COUNT.getAndAdd(object, 1);
                SLOTS.getAndAddAcquire(slots, i % 4, 1L);
                for (long old = slots[0]; !SLOTS.weakCompareAndSetPlain(slots, 0, old, old + 2); old = slots[0]) {
                    Thread.onSpinWait();
                }
                for (int old = (int) COUNT.getVolatile(object); !COUNT.compareAndSet(object, old, old + 3); old = (int) COUNT.getVolatile(object)) {
                    Thread.onSpinWait();
                }
            }
        });
        System.out.println(object.count + " " + java.util.Arrays.toString(slots));
        System.out.println((int) COUNT.getAndSet(object, 5) + " " + (int) COUNT.compareAndExchange(object, 5, 6) + " " + (int) COUNT.getAndBitwiseOr(object, 9)
                + " " + object.count);
    }

    static void atomics() throws Exception {
        AtomicLong sum = new AtomicLong();
        LongAdder adder = new LongAdder();
        LongAccumulator most = new LongAccumulator(Math::max, Long.MIN_VALUE);
        DoubleAdder doubles = new DoubleAdder();
        AtomicIntegerArray array = new AtomicIntegerArray(3);
        AtomicReference<Integer> reference = new AtomicReference<>(0);
        AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 0);
        AtomicBoolean lock = new AtomicBoolean();
        AtomicIntegerFieldUpdater<Counter> updater = AtomicIntegerFieldUpdater.newUpdater(Counter.class, "value");
        Counter counter = new Counter();
        int[] plain = new int[1];
        Together.all(4, id -> {
            for (int i = 0; i < 500; i++) {
                sum.updateAndGet(v -> v + 3);
                adder.add(id);
                most.accumulate(id * 1000L + i);
                doubles.add(0.5);
                array.getAndIncrement(i % 3);
                reference.updateAndGet(v -> v + 1);
                updater.incrementAndGet(counter);
                int[] stamp = new int[1];
                String old;
                do {
                    old = stamped.get(stamp);
                } while (!stamped.compareAndSet(old, old.equals("a") ? "b" : "a", stamp[0], stamp[0] + 1));
                while (!lock.compareAndSet(false, true)) {
                    Thread.yield();
                }
                plain[0]++;
                lock.set(false);
            }
        });
        System.out.println(sum + " " + adder + " " + most + " " + doubles + " " + array + " " + reference + " " + counter.value + " "
                + stamped.getReference() + stamped.getStamp() + " " + plain[0]);
    }

    static final class Counter {
        volatile int value;
    }

    static void startAndJoin() throws Exception {
        int[] cells = new int[1];
        for (int i = 0; i < 50; i++) {
            Thread thread = new Thread(() -> cells[0]++);
            thread.start();
            thread.join();
        }
        System.out.println("start and join " + cells[0]);
    }
}

package locals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import tools.Together;

/// Thread locals: one value a thread, kept by pooled threads, inherited on request, many of them, dropped with their key.
public final class ThreadLocals {
    static final AtomicInteger MADE = new AtomicInteger();
    static final ThreadLocal<int[]> COUNTER = ThreadLocal.withInitial(() -> {
        MADE.incrementAndGet();
        return new int[1];
    });

    public static void main(String[] args) throws Exception {
        int[] sums = new int[6];
        Together.all(6, id -> {
            for (int i = 0; i < 200; i++) {
                COUNTER.get()[0] += id;
                if (i % 50 == 0) {
                    Thread.yield();
                }
            }
            sums[id] = COUNTER.get()[0];
        });
        System.out.println(java.util.Arrays.toString(sums) + " made " + MADE);
        pooled();
        inherited();
        many();
        recursive();
        virtual();
    }

    static void pooled() throws Exception {
        MADE.set(0);
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            List<Integer> seen = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                seen.add(one.submit(() -> ++COUNTER.get()[0]).get());
            }
            one.submit(COUNTER::remove).get();
            seen.add(one.submit(() -> ++COUNTER.get()[0]).get());
            System.out.println(seen + " made " + MADE);
        }
    }

    static void inherited() throws Exception {
        InheritableThreadLocal<List<String>> family = new InheritableThreadLocal<>() {
            @Override
            protected List<String> initialValue() {
                return List.of("initial");
            }

            @Override
            protected List<String> childValue(List<String> parent) {
                List<String> child = new ArrayList<>(parent);
                child.add("child");
                return child;
            }
        };
        System.out.println("not set: " + Together.elsewhere(family::get));
        family.set(List.of("root"));
        System.out.println("child: " + Together.elsewhere(family::get));
        System.out.println("grandchild: " + Together.elsewhere(() -> Together.elsewhere(family::get)));
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            System.out.println("worker: " + pool.submit(family::get).get());
            family.set(List.of("later"));
            System.out.println("worker keeps: " + pool.submit(family::get).get());
        }
        family.remove();
        System.out.println("removed: " + family.get());
    }

    static void many() throws Exception {
        List<ThreadLocal<Integer>> locals = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            locals.add(new ThreadLocal<>());
        }
        long[] sums = new long[3];
        Together.all(3, id -> {
            for (int i = 0; i < locals.size(); i++) {
                locals.get(i).set(i * id);
            }
            for (int round = 0; round < 20; round++) {
                for (int i = 0; i < 100; i++) {
                    new ThreadLocal<byte[]>().set(new byte[1000]);
                }
            }
            for (int i = 0; i < locals.size(); i += 2) {
                locals.get(i).remove();
            }
            for (ThreadLocal<Integer> local : locals) {
                Integer value = local.get();
                sums[id] += value == null ? 1 : value;
            }
        });
        System.out.println("many " + java.util.Arrays.toString(sums));
    }

    /// An initial value that asks for another local.
    static void recursive() throws Exception {
        ThreadLocal<String> inner = ThreadLocal.withInitial(() -> "inner of " + Thread.currentThread().getName());
        ThreadLocal<String> outer = ThreadLocal.withInitial(() -> "outer around " + inner.get());
        Together.start("asking", () -> System.out.println(outer.get() + ", " + inner.get())).join();
    }

    static void virtual() throws Exception {
        MADE.set(0);
        AtomicInteger sum = new AtomicInteger();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                each.submit(() -> {
                    COUNTER.get()[0]++;
                    Thread.sleep(1);
                    return sum.addAndGet(++COUNTER.get()[0]);
                });
            }
        }
        System.out.println("virtual " + sum + " made " + MADE);
    }
}

package util;

import java.lang.ref.*;
import java.util.*;

/// Weak, soft and phantom references, queues, WeakHashMap and Cleaner under explicit collections.
public final class References {
    static Object make(int size) {
        return new byte[size];
    }

    static boolean eventually(java.util.function.BooleanSupplier condition)
            throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            System.gc();
            if (condition.getAsBoolean()) {
                return true;
            }
            Thread.sleep(10);
        }
        return false;
    }

    static WeakReference<Object> weak;
    static PhantomReference<Object> phantom;
    static final ReferenceQueue<Object> QUEUE = new ReferenceQueue<>();
    static WeakHashMap<Object, String> map = new WeakHashMap<>();
    static boolean cleaned;

    static void setUp(Cleaner cleaner) {
        Object o = make(1000);
        weak = new WeakReference<>(o, QUEUE);
        phantom = new PhantomReference<>(make(2000), QUEUE);
        map.put(make(10), "gone");
        cleaner.register(make(20), () -> cleaned = true);
    }

    public static void main(String[] args) throws Exception {
        Object strong = make(100);
        WeakReference<Object> held = new WeakReference<>(strong);
        SoftReference<Object> soft = new SoftReference<>(make(100));
        map.put(strong, "kept");
        Cleaner cleaner = Cleaner.create();
        setUp(cleaner);
        System.out.println(
                phantom.get() + " " + (held.get() == strong) + " " + map.containsKey(strong));
        System.out.println("weak cleared " + eventually(() -> weak.get() == null));
        System.out.println(
                "map shrank " + eventually(() -> map.size() == 1) + " " + map.get(strong));
        System.out.println("cleaned " + eventually(() -> cleaned));
        Set<Reference<?>> queued = new HashSet<>();
        System.out.println(
                "queued "
                        + eventually(
                                () -> {
                                    for (Reference<?> r = QUEUE.poll();
                                            r != null;
                                            r = QUEUE.poll()) {
                                        queued.add(r);
                                    }
                                    return queued.contains(weak) && queued.contains(phantom);
                                })
                        + " "
                        + queued.size());
        System.out.println(
                (soft.get() != null)
                        + " "
                        + (held.get() == strong)
                        + " "
                        + held.refersTo(strong)
                        + " "
                        + weak.refersTo(null));
        held.clear();
        System.out.println(held.get() + " " + weak.enqueue() + " " + held.enqueue());
        WeakReference<Object> q = new WeakReference<>(strong, QUEUE);
        System.out.println(
                q.enqueue()
                        + " "
                        + q.enqueue()
                        + " "
                        + (QUEUE.remove(1000) == q)
                        + " "
                        + QUEUE.poll()
                        + " "
                        + q.get());
        Cleaner.Cleanable explicit =
                cleaner.register(strong, () -> System.out.println("cleaned explicitly"));
        explicit.clean();
        explicit.clean();
        Reference.reachabilityFence(strong);
        System.out.println(QUEUE.remove(5) == null);
    }
}

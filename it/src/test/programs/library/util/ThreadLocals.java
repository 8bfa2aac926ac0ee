package util;

import java.util.*;
import java.util.concurrent.atomic.*;

/// ThreadLocal, atomics and field updaters on one thread.
public final class ThreadLocals {
    volatile int vi = 1;
    volatile long vl = 2;
    volatile String vs = "s";
    static final AtomicIntegerFieldUpdater<ThreadLocals> VI =
            AtomicIntegerFieldUpdater.newUpdater(ThreadLocals.class, "vi");
    static final AtomicLongFieldUpdater<ThreadLocals> VL =
            AtomicLongFieldUpdater.newUpdater(ThreadLocals.class, "vl");
    static final AtomicReferenceFieldUpdater<ThreadLocals, String> VS =
            AtomicReferenceFieldUpdater.newUpdater(ThreadLocals.class, String.class, "vs");

    public static void main(String[] args) {
        ThreadLocal<Integer> t = ThreadLocal.withInitial(() -> 41), plain = new ThreadLocal<>();
        System.out.println(t.get() + " " + plain.get());
        t.set(t.get() + 1);
        plain.set(7);
        System.out.println(t.get() + plain.get());
        t.remove();
        System.out.println(t.get());
        List<ThreadLocal<String>> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ThreadLocal<String> x = new InheritableThreadLocal<>();
            x.set("v" + i);
            many.add(x);
        }
        System.out.println(many.get(57).get() + many.get(99).get());
        AtomicInteger a = new AtomicInteger(5);
        System.out.println(
                a.getAndIncrement()
                        + a.incrementAndGet()
                        + a.addAndGet(10)
                        + a.getAndAdd(1)
                        + " "
                        + a.compareAndSet(18, 20)
                        + a.compareAndSet(18, 21)
                        + a
                        + a.updateAndGet(x -> x * 2)
                        + a.accumulateAndGet(3, Math::max)
                        + a.getAndSet(1)
                        + a.getAndUpdate(x -> -x)
                        + a.get());
        AtomicLong l = new AtomicLong(Long.MAX_VALUE);
        System.out.println(
                l.incrementAndGet()
                        + " "
                        + l.getAndDecrement()
                        + " "
                        + l.weakCompareAndSetPlain(Long.MAX_VALUE, 3)
                        + l);
        AtomicReference<String> r = new AtomicReference<>("a");
        System.out.println(
                r.compareAndSet("a", "b")
                        + r.get()
                        + r.getAndUpdate(s -> s + "c")
                        + r.accumulateAndGet("d", String::concat));
        AtomicBoolean b = new AtomicBoolean();
        System.out.println(b.compareAndSet(false, true) + " " + b.getAndSet(false) + b);
        AtomicIntegerArray ia = new AtomicIntegerArray(3);
        ia.addAndGet(1, 5);
        ia.compareAndSet(2, 0, 9);
        System.out.println(ia);
        try {
            ia.get(3);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        AtomicReferenceArray<String> ra = new AtomicReferenceArray<>(2);
        ra.set(0, "x");
        System.out.println(ra + " " + ra.compareAndSet(1, null, "y") + ra.length());
        LongAdder la = new LongAdder();
        la.add(5);
        la.increment();
        System.out.println(la.sumThenReset() + " " + la);
        AtomicStampedReference<String> st = new AtomicStampedReference<>("v", 1);
        System.out.println(st.compareAndSet("v", "w", 1, 2) + " " + st.getStamp());
        ThreadLocals o = new ThreadLocals();
        System.out.println(
                VI.incrementAndGet(o)
                        + " "
                        + VI.compareAndSet(o, 2, 50)
                        + VL.addAndGet(o, 40)
                        + VS.getAndSet(o, "t")
                        + o.vi
                        + o.vl
                        + o.vs);
        try {
            AtomicIntegerFieldUpdater.newUpdater(ThreadLocals.class, "nope");
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
    }
}

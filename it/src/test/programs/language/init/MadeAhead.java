package init;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/// Objects that initialisers make, of kinds that a builder could make ahead: they are objects as any other.
public class MadeAhead {
    static class Node {
        final int number;
        volatile Object value;
        Node next;

        Node(int number) {
            this.number = number;
        }
    }

    record Pair(Object left, Object right) {}

    enum Planet {
        MERCURY(3.303e+23),
        EARTH(5.976e+24) {
            @Override
            String title() {
                return "home";
            }
        };

        final double mass;
        Object visitor;

        Planet(double mass) {
            this.mass = mass;
        }

        String title() {
            return name().toLowerCase();
        }
    }

    static class Holder {
        static final Object LOCK = new Object();
        static final Node FIRST = new Node(1);
        static final Node[] NODES = {FIRST, new Node(2), null};
        static final Object[] SLOTS = new Object[64];
        static final int[] NUMBERS = {3, 1, 2};
        static final byte[] NOTHING = {};
        static final Pair PAIR = new Pair(NUMBERS, "text");
        static final String MADE = new StringBuilder("te").append("xt").toString();
        static final StringBuilder TEXT = new StringBuilder();
        static final List<Object> LIST = new ArrayList<>();
        static Node moving = new Node(7);

        static {
            FIRST.next = NODES[1];
            NODES[1].next = FIRST;
        }
    }

    /// Only reached through handles.
    static class Hidden {
        static Object byHandle = new Node(11);
        static Object byReflection = new Node(12);
    }

    static final VarHandle BY_HANDLE;
    static final AtomicReferenceFieldUpdater<Node, Object> VALUE = AtomicReferenceFieldUpdater.newUpdater(Node.class, Object.class, "value");

    static {
        try {
            BY_HANDLE = MethodHandles.lookup().findStaticVarHandle(Hidden.class, "byHandle", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void main(String[] args) throws Exception {
        contents();
        collections();
        monitors();
        hashes();
        enums();
        fields();
    }

    private static void contents() {
        System.out.println(Holder.FIRST.number + " " + Holder.FIRST.next.number + " " + (Holder.FIRST.next.next == Holder.FIRST) + " " + Arrays.toString(Holder.NUMBERS));
        System.out.println(Holder.NODES.length + " " + Holder.NODES.getClass().getSimpleName() + " " + Holder.LOCK.getClass() + " " + Holder.NOTHING.length);
        System.out.println(Holder.PAIR.left() == Holder.NUMBERS);
        System.out.println(Holder.PAIR.right() == "text");
        System.out.println(Holder.MADE.equals("text") + " " + (Holder.MADE == "text") + " " + (Holder.MADE.intern() == "text") + " " + Holder.MADE.hashCode());
        Arrays.sort(Holder.NUMBERS);
        Holder.TEXT.append("grown ").append(Holder.NUMBERS[0]);
        System.out.println(Arrays.toString((int[]) Holder.PAIR.left()) + " " + Holder.TEXT);
        Node[] copy = Holder.NODES.clone();
        copy[0] = null;
        System.out.println(Holder.NODES[0] == Holder.FIRST);
        try {
            ((Object[]) Holder.NODES)[2] = "no node";
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
    }

    /// What only they refer to lives, what they do not refer to any more need not.
    private static void collections() {
        for (int round = 0; round < 40; round++) {
            Holder.FIRST.value = new int[] {round};
            Holder.SLOTS[round] = "slot " + round;
            Holder.moving.next = new Node(round);
            Holder.moving.next.next = Holder.FIRST;
            Holder.LIST.add(new Pair(round, Holder.SLOTS[round]));
            VALUE.set(Holder.NODES[1], new Pair("in", round));
            if (round % 8 == 0) System.gc();
            churn(300);
        }
        System.out.println(((int[]) Holder.FIRST.value)[0] + " " + Holder.SLOTS[39] + " " + Holder.SLOTS[0] + " " + Holder.SLOTS[40]);
        System.out.println(Holder.moving.next.number + " " + (Holder.moving.next.next == Holder.FIRST) + " " + Holder.NODES[1].value);
        System.out.println(Holder.LIST.size() + " " + Holder.LIST.get(17));
        Holder.moving = new Node(8);
        WeakReference<Object> weak = new WeakReference<>(Holder.FIRST);
        WeakReference<Object> held = new WeakReference<>(Holder.FIRST.value);
        System.gc();
        System.out.println((weak.get() == Holder.FIRST) + " " + (held.get() != null) + " " + Holder.moving.number);
    }

    private static void churn(int count) {
        Object last = null;
        for (int i = 0; i < count; i++) last = new Object[] {last, i % 16 == 0 ? null : new byte[24]};
        Holder.SLOTS[63] = last;
    }

    private static void monitors() throws InterruptedException {
        Thread[] threads = new Thread[3];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int j = 0; j < 100; j++) {
                    synchronized (Holder.LOCK) {
                        Holder.NUMBERS[1]++;
                        if (j % 10 == 0) Thread.yield();
                    }
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
        synchronized (Holder.NUMBERS) {
            Thread waker = new Thread(() -> {
                synchronized (Holder.NUMBERS) {
                    Holder.NUMBERS.notifyAll();
                }
            });
            waker.start();
            Holder.NUMBERS.wait();
        }
        System.out.println(Holder.NUMBERS[1] + " " + Thread.holdsLock(Holder.LOCK));
        try {
            Holder.LOCK.notify();
        } catch (IllegalMonitorStateException e) {
            System.out.println("not owner");
        }
    }

    private static void hashes() {
        int before = System.identityHashCode(Holder.FIRST);
        Map<Object, String> names = new IdentityHashMap<>();
        names.put(Holder.FIRST, "first");
        names.put(Holder.NODES, "nodes");
        names.put(Planet.EARTH, "earth");
        System.gc();
        churn(1000);
        synchronized (Holder.FIRST) {
            System.out.println((System.identityHashCode(Holder.FIRST) == before) + " " + (before != 0));
        }
        System.out.println(names.get(Holder.FIRST) + " " + names.get(Holder.NODES) + " " + names.get(Planet.EARTH) + " " + names.get(Holder.LOCK));
    }

    private static void enums() {
        Planet.EARTH.visitor = new Node(5);
        Planet.values()[0] = null;
        System.gc();
        churn(1000);
        EnumMap<Planet, String> titles = new EnumMap<>(Planet.class);
        for (Planet each : Planet.values()) titles.put(each, each.title() + " " + each.ordinal() + " " + each.mass);
        System.out.println(titles + " " + ((Node) Planet.EARTH.visitor).number);
        System.out.println(Planet.valueOf("EARTH").getDeclaringClass() + " " + Planet.EARTH.getClass() + " " + Planet.MERCURY.compareTo(Planet.EARTH));
        for (Planet each : Planet.values()) {
            switch (each) {
                case MERCURY -> System.out.println("first");
                case EARTH -> System.out.println("third");
            }
        }
        System.out.println(Planet.class.getEnumConstants().length + " " + Arrays.toString(Planet.class.getEnumConstants()));
    }

    private static void fields() throws ReflectiveOperationException {
        Node old = (Node) BY_HANDLE.getAndSet(new Node(13));
        System.out.println(old.number + " " + ((Node) BY_HANDLE.get()).number);
        var field = Hidden.class.getDeclaredField("byReflection");
        System.out.println(((Node) field.get(null)).number);
        field.set(null, new Node(14));
        System.gc();
        churn(1000);
        System.out.println(((Node) field.get(null)).number);
        var number = Node.class.getDeclaredField("number");
        number.setAccessible(true);
        number.set(Holder.FIRST, 99);
        System.out.println(number.get(Holder.FIRST) + " " + Holder.FIRST.number);
        var left = Pair.class.getDeclaredField("left");
        left.setAccessible(true);
        try {
            left.set(Holder.PAIR, null);
        } catch (IllegalAccessException e) {
            System.out.println(e.getMessage().replaceAll("@.*", ""));
        }
    }
}

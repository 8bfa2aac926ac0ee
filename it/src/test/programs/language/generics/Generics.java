package generics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// A typed heterogeneous map, recursive bounds, wildcards, heap pollution found late, generic
/// arrays.
public final class Generics {
    static class Favorites {
        private final Map<Class<?>, Object> map = new HashMap<>();

        <T> void put(Class<T> k, T v) {
            map.put(k, k.cast(v));
        }

        <T> T get(Class<T> k) {
            return k.cast(map.get(k));
        }
    }

    abstract static class Builder<T extends Builder<T>> {
        final StringBuilder text = new StringBuilder();

        abstract T self();

        T add(String s) {
            text.append(s);
            return self();
        }
    }

    static class Html extends Builder<Html> {
        Html self() {
            return this;
        }

        Html bold(String s) {
            return add("<b>").add(s).add("</b>");
        }
    }

    static class Ring<E> implements Iterable<E> {
        private final E[] items;
        private int size, head;

        @SuppressWarnings("unchecked")
        Ring(int capacity) {
            items = (E[]) new Object[capacity];
        }

        void add(E e) {
            items[(head + size) % items.length] = e;
            if (size < items.length) {
                size++;
            } else {
                head = (head + 1) % items.length;
            }
        }

        public Iterator<E> iterator() {
            return new Iterator<>() {
                int at;

                public boolean hasNext() {
                    return at < size;
                }

                public E next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException("ring " + at);
                    }
                    return items[(head + at++) % items.length];
                }
            };
        }
    }

    static <T extends Comparable<? super T>> T max(Iterable<? extends T> all) {
        Iterator<? extends T> i = all.iterator();
        T best = i.next();
        while (i.hasNext()) {
            T t = i.next();
            if (t.compareTo(best) > 0) {
                best = t;
            }
        }
        return best;
    }

    static double sum(List<? extends Number> l) {
        double s = 0;
        for (Number n : l) {
            s += n.doubleValue();
        }
        return s;
    }

    static void fill(List<? super Integer> l) {
        for (int i = 0; i < 3; i++) {
            l.add(i);
        }
    }

    static <T> void swap(List<T> l, int i, int j) {
        T t = l.get(i);
        l.set(i, l.get(j));
        l.set(j, t);
    }

    static void swapAny(List<?> l) {
        swap(l, 0, l.size() - 1);
    }

    @SafeVarargs
    static <T> List<T> listOf(T... xs) {
        List<T> l = new ArrayList<>();
        for (T x : xs) {
            l.add(x);
        }
        return l;
    }

    static class Num<T extends Number & Comparable<T>> {
        final T v;

        Num(T v) {
            this.v = v;
        }

        int cmp(T o) {
            return v.compareTo(o) * 100 + v.intValue();
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Favorites f = new Favorites();
        f.put(String.class, "s");
        f.put(Integer.class, 5);
        f.put(int[].class, new int[] {9});
        System.out.println(
                f.get(String.class)
                        + f.get(Integer.class)
                        + f.get(int[].class)[0]
                        + f.get(Long.class));
        System.out.println(new Html().add("x").bold("y").add("z").text);
        Ring<String> ring = new Ring<>(3);
        for (String s : "a b c d e".split(" ")) {
            ring.add(s);
        }
        for (String s : ring) {
            System.out.print(s);
        }
        System.out.println(" " + max(ring));
        Iterator<String> it = ring.iterator();
        it.next();
        it.next();
        it.next();
        try {
            it.next();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        try {
            it.remove();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
        List<Object> objects = new ArrayList<>(List.of("o"));
        fill(objects);
        List<Number> numbers = new ArrayList<>(List.of(2.5));
        fill(numbers);
        System.out.println(objects + " " + sum(numbers));
        swapAny(objects);
        System.out.println(objects);
        List<String> polluted = new ArrayList<>();
        ((List) polluted).add(42);
        System.out.println(polluted.size() + " " + (Object) ((List) polluted).get(0));
        try {
            String s = polluted.get(0);
            System.out.println(s);
        } catch (ClassCastException e) {
            System.out.println("found late");
        }
        List<String> checked = Collections.checkedList(new ArrayList<>(), String.class);
        try {
            ((List) checked).add(42);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(listOf(1, "a", 2.0) + " " + new Num<>(7).cmp(3));
        try {
            String[] bad = Generics.<String>array(1);
            System.out.println(bad.length);
        } catch (ClassCastException e) {
            System.out.println("generic array is Object[]");
        }
        System.out.println(
                new Object() {
                    int hidden = 5;

                    int twice() {
                        return hidden * 2;
                    }
                }.twice());
        var list = new ArrayList<Map<String, ? extends List<Integer>>>();
        list.add(Map.of("k", List.of(1, 2)));
        for (var m : list) {
            for (var e : m.entrySet()) {
                System.out.println(e.getKey() + e.getValue().get(1));
            }
        }
    }

    @SuppressWarnings("unchecked")
    static <T> T[] array(int n) {
        return (T[]) new Object[n];
    }
}

package collections;

import java.util.*;

/// Own classes on AbstractList, AbstractSet, AbstractMap, Iterator, Spliterator; views and defaults
/// they inherit.
public final class CustomCollections {
    static class Range extends AbstractList<Integer> implements RandomAccess {
        final int from, to;

        Range(int from, int to) {
            this.from = from;
            this.to = to;
        }

        public Integer get(int i) {
            Objects.checkIndex(i, size());
            return from + i;
        }

        public int size() {
            return to - from;
        }
    }

    static class Bits extends AbstractSet<Integer> {
        long bits;

        public boolean add(Integer i) {
            long old = bits;
            bits |= 1L << i;
            return old != bits;
        }

        public int size() {
            return Long.bitCount(bits);
        }

        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                long rest = bits;
                int last = -1;

                public boolean hasNext() {
                    return rest != 0;
                }

                public Integer next() {
                    if (rest == 0) {
                        throw new NoSuchElementException();
                    }
                    last = Long.numberOfTrailingZeros(rest);
                    rest &= rest - 1;
                    return last;
                }

                public void remove() {
                    bits &= ~(1L << last);
                }
            };
        }
    }

    static class ArrayMap<K, V> extends AbstractMap<K, V> {
        final List<Entry<K, V>> list = new ArrayList<>();

        public Set<Entry<K, V>> entrySet() {
            return new AbstractSet<>() {
                public Iterator<Entry<K, V>> iterator() {
                    return list.iterator();
                }

                public int size() {
                    return list.size();
                }
            };
        }

        public V put(K k, V v) {
            for (Entry<K, V> e : list) {
                if (Objects.equals(e.getKey(), k)) {
                    return e.setValue(v);
                }
            }
            list.add(new SimpleEntry<>(k, v));
            return null;
        }
    }

    static Iterable<Integer> fibs(int limit) {
        return () ->
                new Iterator<>() {
                    int a = 0, b = 1;

                    public boolean hasNext() {
                        return a < limit;
                    }

                    public Integer next() {
                        int r = a;
                        a = b;
                        b += r;
                        return r;
                    }
                };
    }

    public static void main(String[] args) {
        Range r = new Range(3, 9);
        System.out.println(
                r
                        + " "
                        + r.contains(5)
                        + r.indexOf(7)
                        + r.subList(1, 4)
                        + r.hashCode()
                        + r.equals(List.of(3, 4, 5, 6, 7, 8))
                        + r.stream().mapToInt(x -> x).sum()
                        + r.reversed()
                        + Collections.max(r)
                        + r.iterator().next()
                        + Arrays.toString(r.toArray()));
        try {
            r.add(1);
        } catch (UnsupportedOperationException e) {
            System.out.println("unsupported " + e.getMessage());
        }
        try {
            r.iterator().remove();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        Bits b = new Bits();
        b.addAll(List.of(5, 1, 63, 7, 5));
        System.out.println(
                b
                        + " "
                        + b.size()
                        + b.contains(63)
                        + b.remove(7)
                        + b.removeIf(x -> x == 1)
                        + b
                        + b.hashCode()
                        + b.equals(Set.of(5, 63))
                        + b.retainAll(List.of(5))
                        + b);
        ArrayMap<String, Integer> m = new ArrayMap<>();
        m.put("z", 1);
        m.put("a", 2);
        m.put("z", 3);
        m.putAll(Map.of("q", 9));
        System.out.println(
                m
                        + " "
                        + m.get("z")
                        + m.containsValue(2)
                        + m.keySet()
                        + m.values()
                        + m.hashCode()
                        + m.equals(Map.of("z", 3, "a", 2, "q", 9))
                        + m.merge("a", 5, Integer::sum)
                        + m.remove("z")
                        + m
                        + m.getOrDefault("none", 0));
        int total = 0;
        for (int f : fibs(100)) {
            total += f;
        }
        System.out.println(total);
        StringBuilder s = new StringBuilder();
        fibs(20).forEach(x -> s.append(x).append(','));
        Spliterator<Integer> sp = fibs(30).spliterator();
        sp.tryAdvance(x -> s.append("first").append(x));
        sp.forEachRemaining(x -> s.append(' ').append(x));
        System.out.println(s);
        PrimitiveIterator.OfInt pi = java.util.stream.IntStream.range(0, 3).iterator();
        int sum = 0;
        while (pi.hasNext()) {
            sum += pi.nextInt();
        }
        System.out.println(sum);
        Spliterator<Integer> half = List.of(1, 2, 3, 4).spliterator();
        Spliterator<Integer> first = half.trySplit();
        first.forEachRemaining(x -> System.out.print(x + " "));
        System.out.println("| " + half.estimateSize());
        Enumeration<String> e = Collections.enumeration(List.of("e1", "e2"));
        System.out.println(e.nextElement() + e.hasMoreElements() + Collections.list(e));
        System.out.println(
                Collections.unmodifiableMap(m)
                        + " "
                        + Collections.synchronizedList(new ArrayList<>(List.of(1)))
                        + Collections.newSetFromMap(new HashMap<>()).add(5)
                        + Collections.checkedList(new ArrayList<>(), String.class)
                        + Collections.asLifoQueue(new ArrayDeque<>(List.of(1, 2))).peek());
    }
}

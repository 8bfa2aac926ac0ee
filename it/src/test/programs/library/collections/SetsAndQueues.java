package collections;

import java.util.*;
import java.util.concurrent.ConcurrentLinkedQueue;

/// HashSet order, TreeSet navigation, ArrayDeque, PriorityQueue, BitSet, iteration and algebra.
public final class SetsAndQueues {
    public static void main(String[] args) {
        Set<Integer> h = new HashSet<>(), l = new LinkedHashSet<>();
        TreeSet<Integer> t = new TreeSet<>();
        for (int i = 0; i < 30; i++) {
            int v = i * 37 % 101 * (i % 2 == 0 ? 1 : 1000);
            h.add(v);
            l.add(v);
            t.add(v);
        }
        System.out.println(h + "\n" + l + "\n" + t);
        h.retainAll(List.of(0, 37000, 74, 5));
        l.removeAll(h);
        System.out.println(
                h
                        + " "
                        + l.size()
                        + l.containsAll(List.of(10000))
                        + h.equals(Set.of(0, 74, 37000))
                        + h.hashCode());
        System.out.println(
                t.floor(50)
                        + " "
                        + t.ceiling(50)
                        + t.higher(99)
                        + t.lower(0)
                        + t.headSet(20)
                        + t.tailSet(90000)
                        + t.subSet(10, 30)
                        + t.descendingSet().first()
                        + t.pollFirst()
                        + t.pollLast()
                        + t.reversed().getFirst());
        Set<String> strings = new HashSet<>();
        for (String s :
                "the quick brown fox jumps over the lazy dog and runs away from it all before dawn"
                        .split(" ")) {
            strings.add(s);
        }
        System.out.println(strings);
        ArrayDeque<Integer> d = new ArrayDeque<>(2);
        for (int i = 0; i < 20; i++) {
            if (i % 3 == 0) {
                d.addFirst(i);
            } else {
                d.addLast(i);
            }
            if (i % 5 == 4) {
                d.pollFirst();
            }
        }
        System.out.println(
                d
                        + " "
                        + d.peekFirst()
                        + d.peekLast()
                        + d.contains(7)
                        + d.removeFirstOccurrence(7)
                        + d.size());
        Iterator<Integer> di = d.descendingIterator();
        di.next();
        di.remove();
        System.out.println(d + " " + new ArrayList<>(d).hashCode());
        try {
            d.add(null);
        } catch (NullPointerException e) {
            System.out.println("no nulls");
        }
        PriorityQueue<String> p =
                new PriorityQueue<>(
                        Comparator.comparing(String::length)
                                .thenComparing(Comparator.reverseOrder()));
        p.addAll(strings);
        System.out.println(p);
        StringBuilder b = new StringBuilder();
        p.remove("fox");
        while (!p.isEmpty()) {
            b.append(p.poll()).append(' ');
        }
        System.out.println(b);
        PriorityQueue<Integer> heap = new PriorityQueue<>(List.of(5, 3, 8, 1, 9, 2));
        System.out.println(heap + " " + heap.peek() + heap.contains(9));
        ConcurrentLinkedQueue<Integer> c = new ConcurrentLinkedQueue<>(List.of(1, 2));
        c.offer(3);
        System.out.println(c.poll() + "" + c);
        BitSet s = new BitSet();
        for (int i = 0; i < 500; i += 7) {
            s.set(i);
        }
        s.flip(100, 120);
        s.clear(0, 10);
        BitSet o = new BitSet();
        o.set(50, 150);
        BitSet a = (BitSet) s.clone();
        a.and(o);
        System.out.println(
                s.cardinality()
                        + " "
                        + s.length()
                        + " "
                        + s.nextSetBit(100)
                        + s.nextClearBit(101)
                        + s.previousSetBit(99)
                        + " "
                        + a
                        + " "
                        + s.intersects(o)
                        + s.hashCode());
        a.xor(o);
        a.andNot(s);
        a.or(BitSet.valueOf(new long[] {5}));
        System.out.println(
                a.cardinality()
                        + " "
                        + Arrays.toString(a.toLongArray())
                        + a.get(0, 4)
                        + a.stream().sum());
        try {
            s.set(-1);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        boolean[] sieve = new boolean[100];
        BitSet primes = new BitSet(100);
        primes.set(2, 100);
        for (int i = 2; i * i < 100; i++) {
            if (primes.get(i)) {
                for (int j = i * i; j < 100; j += i) {
                    primes.clear(j);
                }
            }
        }
        System.out.println(primes + " " + sieve.length);
        Stack<Integer> st = new Stack<>();
        st.push(1);
        st.push(2);
        System.out.println(st.pop() + st.peek() + " " + st.search(1) + st);
        try {
            new Stack<>().pop();
        } catch (EmptyStackException e) {
            System.out.println(e);
        }
    }
}

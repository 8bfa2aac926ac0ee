package collections;

import java.util.*;

/// ArrayList, LinkedList, List.of, sub-lists, iterators, fail-fast behaviour, bulk operations,
/// Collections helpers.
public final class Lists {
    static void attempt(Runnable r) {
        try {
            r.run();
            System.out.println("no exception");
        } catch (NullPointerException e) { // the library's own messages are the JDK's affair
            System.out.println("NullPointerException");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        for (List<Integer> l :
                List.of(
                        new ArrayList<Integer>(),
                        new LinkedList<Integer>(),
                        new Vector<Integer>(),
                        new java.util.concurrent.CopyOnWriteArrayList<Integer>())) {
            for (int i = 0; i < 30; i++) {
                l.add(i * i % 17);
            }
            l.add(3, -1);
            l.addAll(5, List.of(100, 101));
            l.remove(0);
            l.remove((Integer) 100);
            l.set(1, 55);
            l.removeIf(x -> x % 5 == 0);
            l.replaceAll(x -> x + 1);
            l.sort(Comparator.reverseOrder());
            System.out.println(
                    l.getClass().getSimpleName()
                            + l
                            + l.indexOf(2)
                            + " "
                            + l.lastIndexOf(2)
                            + " "
                            + l.contains(102)
                            + " "
                            + l.hashCode()
                            + " "
                            + l.subList(2, 6)
                            + " "
                            + l.equals(new ArrayList<>(l))
                            + " "
                            + l.getFirst()
                            + l.getLast()
                            + " "
                            + l.reversed().get(0)
                            + " "
                            + l.retainAll(Set.of(2, 3, 17))
                            + l
                            + Arrays.toString(l.toArray(new Integer[2])).length());
        }
        List<String> a = new ArrayList<>(List.of("a", "b", "c", "d"));
        attempt(
                () -> {
                    for (String s : a) {
                        if (s.equals("b")) {
                            a.remove(s);
                        }
                    }
                });
        attempt(
                () -> {
                    for (String s : a) {
                        if (s.equals("c")) {
                            a.remove(s);
                        }
                    }
                });
        System.out.println(a);
        ListIterator<String> it = a.listIterator(1);
        it.next();
        it.set("Z");
        it.add("Y");
        it.previous();
        it.previous();
        System.out.println(a + " " + it.nextIndex() + it.hasPrevious());
        attempt(() -> a.listIterator().set("x"));
        attempt(() -> a.iterator().remove());
        List<String> sub = a.subList(1, 3);
        sub.clear();
        System.out.println(a);
        a.add("more");
        attempt(sub::size);
        attempt(() -> a.subList(2, 1));
        attempt(() -> a.get(-1));
        attempt(() -> a.add(9, "x"));
        attempt(() -> a.addAll(null));
        List<Integer> im = List.of(1, 2, 3);
        attempt(() -> im.add(4));
        attempt(() -> im.set(0, 1));
        attempt(() -> im.contains(null));
        attempt(() -> List.of(1, null));
        attempt(() -> List.copyOf(Arrays.asList(1, null)));
        attempt(() -> Collections.unmodifiableList(a).remove(0));
        attempt(() -> new LinkedList<>().getFirst());
        attempt(() -> Collections.emptyList().iterator().next());
        attempt(() -> new ArrayList<>(-1));
        List<Integer> n = new ArrayList<>(List.of(5, 2, 8, 1, 9, 3));
        Collections.sort(n);
        System.out.print(n + " " + Collections.binarySearch(n, 8) + Collections.binarySearch(n, 4));
        Collections.rotate(n, 2);
        System.out.print(n);
        Collections.swap(n, 0, 5);
        Collections.reverse(n);
        System.out.print(
                n
                        + " "
                        + Collections.max(n)
                        + Collections.min(n)
                        + Collections.frequency(n, 3)
                        + Collections.nCopies(3, "x")
                        + Collections.disjoint(n, List.of(7))
                        + Collections.indexOfSubList(n, List.of(1, 2)));
        Collections.fill(n, 0);
        System.out.println(n + "" + Collections.singletonList(1) + Collections.emptyMap());
        LinkedList<Integer> q = new LinkedList<>(List.of(1, 2, 3));
        q.addFirst(0);
        q.offerLast(4);
        q.push(-1);
        System.out.println(
                q.pop()
                        + q.poll()
                        + q.peekLast()
                        + " "
                        + q
                        + q.removeFirstOccurrence(2)
                        + q.descendingIterator().next()
                        + q.removeLast());
    }
}

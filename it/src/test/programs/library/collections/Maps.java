package collections;

import java.util.*;

/// HashMap, LinkedHashMap, TreeMap, IdentityHashMap, WeakHashMap, Map.of: defaults, order, views,
/// navigation, tree bins.
public final class Maps {
    record Bad(int k) implements Comparable<Bad> {
        @Override
        public int hashCode() {
            return k & 1;
        }

        public int compareTo(Bad o) {
            return Integer.compare(k, o.k);
        }
    }

    record Worse(int k) {
        @Override
        public int hashCode() {
            return 7;
        }
    }

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
        for (Map<String, Integer> m :
                List.of(
                        new HashMap<String, Integer>(),
                        new LinkedHashMap<String, Integer>(),
                        new TreeMap<String, Integer>(),
                        new Hashtable<String, Integer>(),
                        new java.util.concurrent.ConcurrentHashMap<String, Integer>())) {
            for (int i = 0; i < 40; i++) {
                m.put("k" + i * 7 % 41, i);
            }
            m.remove("k7");
            m.merge("k14", 100, Integer::sum);
            m.merge("new", 1, Integer::sum);
            m.compute("k21", (k, v) -> v == null ? 0 : null);
            m.computeIfAbsent("abs", String::length);
            m.computeIfPresent("k28", (k, v) -> -v);
            m.putIfAbsent("k28", 9);
            m.replace("k35", 77);
            m.replace("k1", 0, 5);
            m.replaceAll((k, v) -> v + k.length());
            System.out.println(
                    m.getClass().getSimpleName()
                            + " "
                            + m
                            + " "
                            + m.size()
                            + m.get("k14")
                            + m.getOrDefault("zz", -5)
                            + m.containsKey("k7")
                            + m.containsValue(5)
                            + " "
                            + m.hashCode()
                            + " "
                            + m.equals(new HashMap<>(m)));
            m.keySet().removeIf(k -> k.length() > 2);
            m.values().remove(24);
            m.entrySet().forEach(e -> e.setValue(e.getValue() * 2));
            System.out.println(
                    m + " " + m.keySet().size() + m.values().stream().mapToInt(x -> x).sum());
        }
        Map<Object, Integer> bins = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            bins.put(new Bad(i), i);
            bins.put(new Worse(i % 40), i);
        }
        int sum = 0;
        for (int i = 0; i < 300; i++) {
            sum += bins.get(new Bad(i)) * i;
            bins.remove(i % 3 == 0 ? new Bad(i) : new Worse(i));
        }
        System.out.println(
                sum
                        + " "
                        + bins.size()
                        + " "
                        + bins.get(new Worse(39))
                        + bins.get(new Bad(298))
                        + " "
                        + bins.values().stream().mapToInt(x -> x).sum());
        TreeMap<Integer, String> t = new TreeMap<>(Comparator.reverseOrder());
        for (int i = 0; i < 20; i += 2) {
            t.put(i, "v" + i);
        }
        System.out.println(
                t.firstKey()
                        + " "
                        + t.floorKey(7)
                        + t.ceilingKey(7)
                        + t.lowerKey(8)
                        + t.higherKey(8)
                        + " "
                        + t.headMap(10)
                        + t.tailMap(4, false)
                        + t.subMap(12, true, 6, true)
                        + t.descendingMap().firstEntry()
                        + t.pollFirstEntry()
                        + t.pollLastEntry()
                        + t.navigableKeySet().floor(3)
                        + t.lastEntry());
        attempt(() -> t.subMap(12, 6).put(20, "x"));
        attempt(() -> t.subMap(6, 12));
        attempt(() -> t.put(null, "x"));
        attempt(() -> new TreeMap<Object, Object>().put(new Object(), 1));
        attempt(() -> new TreeMap<String, Integer>().firstKey());
        LinkedHashMap<String, Integer> lru =
                new LinkedHashMap<>(16, .75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Integer> e) {
                        return size() > 3;
                    }
                };
        for (String s : "a b c a d b e".split(" ")) {
            lru.merge(s, 1, Integer::sum);
        }
        System.out.println(
                lru + " " + lru.get("d") + lru.sequencedKeySet().reversed() + lru.firstEntry());
        Map<String, Integer> im = Map.of("a", 1);
        attempt(() -> im.put("b", 2));
        attempt(() -> Map.of("a", 1, "a", 2));
        attempt(() -> Map.of("a", null));
        attempt(() -> im.containsKey(null));
        attempt(
                () -> {
                    Map<Integer, Integer> h = new HashMap<>(Map.of(1, 1, 2, 2));
                    for (int k : h.keySet()) {
                        h.put(k + 10, 0);
                    }
                });
        attempt(
                () ->
                        new HashMap<>(Map.of(1, 1))
                                .computeIfAbsent(
                                        2,
                                        k -> {
                                            throw new IllegalStateException("in lambda");
                                        }));
        attempt(() -> new Hashtable<String, String>().put("x", null));
        HashMap<String, Integer> nulls = new HashMap<>();
        nulls.put(null, 1);
        nulls.put("x", null);
        System.out.println(
                nulls.get(null)
                        + " "
                        + nulls.containsKey("x")
                        + nulls.getOrDefault("x", 3)
                        + nulls.merge("x", 4, Integer::sum)
                        + new TreeMap<>(Map.ofEntries(Map.entry(3, "c"), Map.entry(1, "a")))
                        + Map.entry("k", 1)
                        + new AbstractMap.SimpleEntry<>("s", 2));
        IdentityHashMap<String, Integer> id = new IdentityHashMap<>();
        id.put("lit", 1);
        id.put(new String("lit"), 2);
        id.put("lit", 3);
        System.out.println(id.size() + " " + id.get("lit"));
        WeakHashMap<Object, String> w = new WeakHashMap<>();
        Object keep = new Object();
        w.put(keep, "kept");
        System.out.println(w.get(keep) + w.size());
    }
}

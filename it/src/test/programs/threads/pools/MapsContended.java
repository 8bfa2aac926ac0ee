package pools;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.Together;

/// ConcurrentHashMap and its like under contention: atomic updates, one computation a key, resizing, weak iteration.
public final class MapsContended {
    record Colliding(int n) implements Comparable<Colliding> {
        @Override
        public int hashCode() {
            return n % 3;
        }

        @Override
        public int compareTo(Colliding other) {
            return Integer.compare(n, other.n);
        }
    }

    public static void main(String[] args) throws Exception {
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        Together.all(5, id -> {
            for (int i = 0; i < 400; i++) {
                map.merge("merged", 1, Integer::sum);
                map.compute("computed", (k, v) -> v == null ? 1 : v + 1);
                map.computeIfPresent("computed", (k, v) -> v + 1);
                for (Integer old; (old = map.putIfAbsent("replaced", 1)) != null && !map.replace("replaced", old, old + 1); ) {
                    Thread.onSpinWait();
                }
            }
        });
        System.out.println(map.get("merged") + " " + map.get("computed") + " " + (map.get("replaced") >= 1999));
        once();
        resizing();
        collisions();
        iteration();
        System.out.println(Together.thrown(() -> map.computeIfAbsent("a", k -> map.computeIfAbsent("a", x -> 1))));
        sets();
        sorted();
    }

    /// The function runs once for a key; the others wait for its value.
    static void once() throws Exception {
        ConcurrentHashMap<Integer, Object> map = new ConcurrentHashMap<>();
        AtomicInteger made = new AtomicInteger();
        Object[][] seen = new Object[6][40];
        Together.all(6, id -> {
            for (int i = 0; i < 40; i++) {
                seen[id][i] = map.computeIfAbsent(i % 20, k -> {
                    made.incrementAndGet();
                    Thread.yield();
                    return new Object();
                });
            }
        });
        boolean same = true;
        for (int i = 0; i < 40; i++) {
            for (int id = 0; id < 6; id++) {
                same &= seen[id][i] == map.get(i % 20);
            }
        }
        System.out.println("made " + made + " " + same);
    }

    static void resizing() throws Exception {
        ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>(2);
        AtomicInteger missing = new AtomicInteger();
        Together.all(4, id -> {
            for (int i = 0; i < 2000; i++) {
                map.put(i * 4 + id, i);
                if (map.get(i / 2 * 4 + id) == null) {
                    missing.incrementAndGet();
                }
            }
            for (int i = 0; i < 2000; i += 2) {
                map.remove(i * 4 + id);
            }
        });
        System.out.println(map.size() + " missing " + missing + " " + map.values().stream().mapToLong(v -> v).sum() + " " + map.reduceKeys(1, Integer::sum));
    }

    static void collisions() throws Exception {
        ConcurrentHashMap<Colliding, Integer> map = new ConcurrentHashMap<>();
        Together.all(4, id -> {
            for (int i = 0; i < 150; i++) {
                map.merge(new Colliding(i), 1, Integer::sum);
            }
            for (int i = 0; i < 150; i += 3) {
                map.computeIfPresent(new Colliding(i), (k, v) -> v == 1 ? null : v - 1);
            }
        });
        System.out.println(map.size() + " " + new TreeMap<>(map).lastEntry());
    }

    /// Entries that stay are seen exactly once, whatever else comes and goes.
    static void iteration() throws Exception {
        ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
        for (int i = 0; i < 100; i++) {
            map.put(i, 1);
        }
        AtomicLong wrong = new AtomicLong();
        Together.all(4, id -> {
            for (int round = 0; round < 20; round++) {
                if (id < 2) {
                    for (int i = 0; i < 100; i++) {
                        map.put(1000 + id * 1000 + i, 1);
                    }
                    for (int i = 0; i < 100; i++) {
                        map.remove(1000 + id * 1000 + i);
                    }
                } else {
                    int stable = 0;
                    for (Map.Entry<Integer, Integer> entry : map.entrySet()) {
                        stable += entry.getKey() < 100 ? entry.getValue() : 0;
                    }
                    wrong.addAndGet(stable == 100 ? 0 : 1);
                }
            }
        });
        System.out.println("iterations wrong " + wrong + " " + map.size());
    }

    static void sets() throws Exception {
        Set<Integer> set = ConcurrentHashMap.newKeySet();
        CopyOnWriteArraySet<Integer> copied = new CopyOnWriteArraySet<>();
        ConcurrentSkipListSet<Integer> sorted = new ConcurrentSkipListSet<>();
        AtomicInteger added = new AtomicInteger();
        Together.all(4, id -> {
            for (int i = 0; i < 100; i++) {
                added.addAndGet(set.add(i) ? 1 : 0);
                sorted.add(i * (id + 1));
                copied.add(i % 10);
            }
        });
        System.out.println(added + " " + set.size() + " " + copied.size() + " " + sorted.size() + " " + sorted.higher(300) + " " + sorted.headSet(5));
    }

    static void sorted() throws Exception {
        ConcurrentSkipListMap<Integer, AtomicInteger> map = new ConcurrentSkipListMap<>();
        AtomicInteger polled = new AtomicInteger();
        Together.all(4, id -> {
            for (int i = 0; i < 200; i++) {
                map.computeIfAbsent(i * 31 % 211, k -> new AtomicInteger()).incrementAndGet();
                if (id == 0 && i % 10 == 0) {
                    polled.addAndGet(map.pollLastEntry() == null ? 0 : 1);
                }
            }
        });
        int previous = -1;
        boolean ascending = true;
        for (int key : map.keySet()) {
            ascending &= key > previous;
            previous = key;
        }
        System.out.println("ascending " + ascending + " polled " + polled);
    }
}

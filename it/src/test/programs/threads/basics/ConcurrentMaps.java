package basics;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.LongAdder;

/// ConcurrentHashMap and friends under several writers.
public final class ConcurrentMaps {
    static void together(int threads, java.util.function.IntConsumer body)
            throws InterruptedException {
        Thread[] all = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            int id = i;
            all[i] = new Thread(() -> body.accept(id));
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
    }

    public static void main(String[] args) throws Exception {
        ConcurrentHashMap<Integer, Integer> counts = new ConcurrentHashMap<>();
        together(
                4,
                id -> {
                    for (int i = 0; i < 5000; i++) {
                        counts.merge(i % 97, 1, Integer::sum);
                    }
                });
        System.out.println(
                counts.size()
                        + " "
                        + counts.values().stream().mapToInt(x -> x).sum()
                        + " "
                        + counts.get(3)
                        + " "
                        + counts.get(96));
        System.out.println(
                counts.reduceValues(1000, Integer::sum)
                        + " "
                        + counts.search(1000, (k, v) -> k == 50 ? v : null)
                        + " "
                        + counts.mappingCount());
        ConcurrentHashMap<String, LongAdder> adders = new ConcurrentHashMap<>();
        together(
                4,
                id -> {
                    for (int i = 0; i < 3000; i++) {
                        adders.computeIfAbsent("k" + i % 5, k -> new LongAdder()).increment();
                    }
                });
        System.out.println(new TreeMap<>(adders));
        ConcurrentSkipListMap<Integer, Integer> skip = new ConcurrentSkipListMap<>();
        together(
                4,
                id -> {
                    for (int i = id; i < 2000; i += 4) {
                        skip.put(i, i * 2);
                    }
                    for (int i = id; i < 2000; i += 8) {
                        skip.remove(i);
                    }
                });
        System.out.println(
                skip.size()
                        + " "
                        + skip.firstKey()
                        + " "
                        + skip.lastEntry()
                        + " "
                        + skip.headMap(20));
        CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>();
        together(
                3,
                id -> {
                    for (int i = 0; i < 100; i++) {
                        list.add(id);
                    }
                });
        System.out.println(list.size() + " " + Collections.frequency(list, 1));
        ConcurrentLinkedDeque<Integer> deque = new ConcurrentLinkedDeque<>();
        together(
                4,
                id -> {
                    for (int i = 0; i < 500; i++) {
                        if (id % 2 == 0) {
                            deque.addFirst(1);
                        } else {
                            deque.addLast(2);
                        }
                    }
                });
        System.out.println(deque.stream().mapToInt(x -> x).sum());
        List<Integer> sync = Collections.synchronizedList(new ArrayList<>());
        together(
                4,
                id -> {
                    for (int i = 0; i < 500; i++) {
                        sync.add(i);
                    }
                });
        System.out.println(sync.size());
        Map<Integer, Integer> hits = new ConcurrentHashMap<>();
        for (Integer k : counts.keySet()) {
            counts.remove(k + 1);
            hits.put(k, 1);
        }
        System.out.println(hits.size() > 40);
    }
}

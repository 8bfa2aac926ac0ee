package soak;

import java.util.ArrayList;
import java.util.List;

/// The command line and the threads.
public final class Soak {
    private static final int WORKERS = 24;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private Soak() {}

    public static void main(String[] args) throws InterruptedException {
        long seconds = args.length > 0 ? Long.parseLong(args[0]) : 10;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        Playground playground = new Playground();
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            workers.add(new Worker("worker " + i, playground, seed * WORKERS + i));
        }
        Watchdog watchdog = new Watchdog(workers);
        workers.forEach(Worker::start);
        long end = System.nanoTime() + seconds * NANOS_PER_SECOND;
        while (System.nanoTime() < end) {
            watchdog.look();
        }
        workers.forEach(Worker::finish);
        for (Worker worker : workers) {
            watchdog.awaitEnd(worker);
        }
        List<String> faults = watchdog.faults();
        faults.addAll(playground.faults());
        faults.forEach(System.out::println);
        System.out.println(faults.isEmpty() ? "soak: " + WORKERS + " workers got on, memory is steady" : "soak: FAILED");
        System.exit(faults.isEmpty() ? 0 : 1);
    }
}

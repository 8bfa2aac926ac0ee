package soak;

import java.util.ArrayList;
import java.util.List;

/// Sees to it that every worker gets on and that memory does not grow.
final class Watchdog {
    private static final long LOOK_MILLIS = 5_000;
    private static final long END_MILLIS = 30_000;
    /// What a look may find more than the first one, beside a tenth.
    private static final long SLACK_BYTES = 4L << 20;

    private final List<Worker> workers;
    private final long[] stepsBefore;
    private final List<String> faults = new ArrayList<>();
    private long firstLiveBytes;

    Watchdog(List<Worker> workers) {
        this.workers = workers;
        this.stepsBefore = new long[workers.size()];
    }

    List<String> faults() {
        return faults;
    }

    void look() throws InterruptedException {
        Thread.sleep(LOOK_MILLIS);
        for (int i = 0; i < stepsBefore.length; i++) {
            long steps = workers.get(i).steps();
            if (steps == stepsBefore[i]) {
                faults.add(workers.get(i).name() + " did not get on after step " + steps);
            }
            stepsBefore[i] = steps;
        }
        lookAtMemory();
    }

    private void lookAtMemory() {
        System.gc();
        long liveBytes = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        if (firstLiveBytes == 0) {
            firstLiveBytes = liveBytes;
        } else if (liveBytes > firstLiveBytes + firstLiveBytes / 10 + SLACK_BYTES) {
            faults.add("live memory grew from " + firstLiveBytes + " to " + liveBytes);
        }
    }

    void awaitEnd(Worker worker) throws InterruptedException {
        if (!worker.endsWithin(END_MILLIS)) {
            faults.add(worker.name() + " does not end");
        }
        if (worker.failure() != null) {
            faults.add(worker.name() + " ended by " + worker.failure());
            worker.failure().printStackTrace();
        }
    }
}

package crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Starts parked threads until there is no memory for one more, lets them go, and does so again.
public final class Crowd {
    private static final int ENOUGH = 200_000;

    private Crowd() {}

    public static void main(String[] args) throws InterruptedException {
        int stackBytes = Integer.parseInt(args[0]);
        for (int round = 0; round < 3; round++) {
            CountDownLatch gate = new CountDownLatch(1);
            List<Thread> threads = new ArrayList<>(ENOUGH);
            String end = "no limit";
            try {
                while (threads.size() < ENOUGH) {
                    Thread thread = new Thread(null, () -> parked(gate), "parked", stackBytes);
                    thread.start();
                    threads.add(thread);
                }
            } catch (OutOfMemoryError e) {
                end = e.getMessage();
            }
            gate.countDown();
            for (Thread each : threads) {
                each.join();
            }
            System.out.println("round " + round + ", many " + (threads.size() > 100) + ": " + end);
        }
        Thread last = new Thread(() -> System.out.println("one more runs"));
        last.start();
        last.join();
    }

    private static void parked(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

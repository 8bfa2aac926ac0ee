package monitors;

import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.ReentrantLock;
import tools.Together;

/// Five philosophers, four remedies against their deadlock; a fork is never in two hands and everybody eats his share.
public final class DiningPhilosophers {
    private static final int SEATS = 5;
    private static final int MEALS = 100;

    interface Table {
        void eat(int seat, Runnable meal) throws InterruptedException;
    }

    public static void main(String[] args) throws Exception {
        Object[] forks = new Object[SEATS];
        ReentrantLock[] locks = new ReentrantLock[SEATS];
        for (int i = 0; i < SEATS; i++) {
            forks[i] = new Object();
            locks[i] = new ReentrantLock();
        }
        dine("ordered forks", (seat, meal) -> {
            int right = (seat + 1) % SEATS;
            synchronized (forks[Math.min(seat, right)]) {
                Thread.yield();
                synchronized (forks[Math.max(seat, right)]) {
                    meal.run();
                }
            }
        });
        Semaphore chairs = new Semaphore(SEATS - 1);
        dine("one chair too few", (seat, meal) -> {
            chairs.acquire();
            synchronized (forks[seat]) {
                Thread.yield();
                synchronized (forks[(seat + 1) % SEATS]) {
                    meal.run();
                }
            }
            chairs.release();
        });
        dine("polite with time-out", (seat, meal) -> {
            for (boolean eaten = false; !eaten; ) {
                locks[seat].lock();
                if (locks[(seat + 1) % SEATS].tryLock(seat + 1, TimeUnit.MILLISECONDS)) {
                    meal.run();
                    eaten = true;
                    locks[(seat + 1) % SEATS].unlock();
                }
                locks[seat].unlock();
            }
        });
        boolean[] used = new boolean[SEATS];
        dine("one monitor", (seat, meal) -> {
            synchronized (used) {
                while (used[seat] || used[(seat + 1) % SEATS]) {
                    used.wait();
                }
                used[seat] = used[(seat + 1) % SEATS] = true;
            }
            meal.run();
            synchronized (used) {
                used[seat] = used[(seat + 1) % SEATS] = false;
                used.notifyAll();
            }
        });
    }

    static void dine(String name, Table table) throws Exception {
        int[] meals = new int[SEATS];
        AtomicIntegerArray hands = new AtomicIntegerArray(SEATS);
        boolean[] shared = new boolean[1];
        Together.all(SEATS, seat -> {
            int right = (seat + 1) % SEATS;
            for (int i = 0; i < MEALS; i++) {
                table.eat(seat, () -> {
                    if (hands.incrementAndGet(seat) != 1 || hands.incrementAndGet(right) != 1) {
                        shared[0] = true;
                    }
                    Thread.yield();
                    meals[seat]++;
                    hands.decrementAndGet(seat);
                    hands.decrementAndGet(right);
                });
            }
        });
        System.out.println(name + ": " + Arrays.toString(meals) + (shared[0] ? " a fork was shared" : ""));
    }
}

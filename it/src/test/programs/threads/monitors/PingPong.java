package monitors;

import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import tools.Together;

/// Two threads in turn, by every means there is to hand over; each sees what the other wrote in its turn.
public final class PingPong {
    private static final int ROUNDS = 400;
    private static volatile int turn;
    private static int plain;

    interface Side {
        void turn(int side) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Object monitor = new Object();
        int[] whose = new int[1];
        play("monitor", side -> {
            synchronized (monitor) {
                while (whose[0] != side) {
                    monitor.wait();
                }
                plain++;
                whose[0] = 1 - side;
                monitor.notify();
            }
        });
        play("spinning with yield", side -> {
            while (turn != side) {
                Thread.yield();
            }
            plain++;
            turn = 1 - side;
        });
        play("spinning with onSpinWait", side -> {
            while (turn != side) {
                Thread.onSpinWait();
                if (plain % 7 == 0) {
                    Thread.yield();
                }
            }
            plain++;
            turn = 1 - side;
        });
        Semaphore[] semaphores = {new Semaphore(1), new Semaphore(0)};
        play("semaphores", side -> {
            semaphores[side].acquire();
            plain++;
            semaphores[1 - side].release();
        });
        ReentrantLock lock = new ReentrantLock();
        Condition changed = lock.newCondition();
        play("condition", side -> {
            lock.lock();
            try {
                while (whose[0] != side) {
                    changed.await();
                }
                plain++;
                whose[0] = 1 - side;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        });
        Exchanger<Integer> exchanger = new Exchanger<>();
        int[] sums = new int[2];
        Together.all(2, side -> {
            for (int i = 0; i < ROUNDS; i++) {
                sums[side] += exchanger.exchange(i * (side + 1));
            }
        });
        System.out.println("exchanger: " + sums[0] + " " + sums[1]);
        SynchronousQueue<Integer> there = new SynchronousQueue<>();
        LinkedTransferQueue<Integer> back = new LinkedTransferQueue<>();
        Together.all(2, side -> {
            for (int i = 0; i < ROUNDS; i++) {
                if (side == 0) {
                    there.put(i);
                    sums[0] += back.take();
                } else {
                    back.transfer(there.take() + 1);
                }
            }
        });
        System.out.println("queues: " + sums[0]);
        park();
    }

    static void play(String name, Side body) throws Exception {
        plain = 0;
        turn = 0;
        Together.all(2, side -> {
            for (int i = 0; i < ROUNDS; i++) {
                body.turn(side);
            }
        });
        System.out.println(name + ": " + plain);
    }

    static void park() throws Exception {
        Thread[] sides = new Thread[2];
        AtomicInteger ball = new AtomicInteger();
        for (int side = 0; side < 2; side++) {
            int mine = side;
            sides[side] = Together.unstarted("side " + side, () -> {
                for (int i = 0; i < ROUNDS; i++) {
                    while (ball.get() % 2 != mine) {
                        LockSupport.park(ball);
                    }
                    ball.incrementAndGet();
                    LockSupport.unpark(sides[1 - mine]);
                }
            });
        }
        for (Thread side : sides) {
            side.start();
        }
        for (Thread side : sides) {
            side.join();
        }
        System.out.println("park: " + ball);
    }
}

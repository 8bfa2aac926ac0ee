package basics;

import java.util.concurrent.locks.LockSupport;

/// Interruption of sleep, wait, join, park; the flag and who clears it.
public final class Interrupts {
    interface Body {
        void run() throws InterruptedException;
    }

    static void interruptDuring(String what, Body body) throws Exception {
        String[] result = new String[1];
        Thread t =
                new Thread(
                        () -> {
                            try {
                                body.run();
                                result[0] = "ended, flag " + Thread.currentThread().isInterrupted();
                            } catch (InterruptedException e) {
                                result[0] =
                                        "InterruptedException, flag "
                                                + Thread.currentThread().isInterrupted();
                            }
                        });
        t.start();
        while (t.getState() != Thread.State.TIMED_WAITING && t.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        t.interrupt();
        t.join();
        System.out.println(what + ": " + result[0]);
    }

    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        Thread main = Thread.currentThread();
        interruptDuring("sleep", () -> Thread.sleep(60_000));
        interruptDuring(
                "wait",
                () -> {
                    synchronized (lock) {
                        lock.wait();
                    }
                });
        interruptDuring(
                "timed wait",
                () -> {
                    synchronized (lock) {
                        lock.wait(60_000);
                    }
                });
        interruptDuring("join", main::join);
        interruptDuring("park", LockSupport::park);
        interruptDuring("parkNanos", () -> LockSupport.parkNanos(60_000_000_000L));
        main.interrupt();
        System.out.println(
                main.isInterrupted() + " " + Thread.interrupted() + " " + Thread.interrupted());
        main.interrupt();
        try {
            Thread.sleep(0);
            System.out.println("not interrupted");
        } catch (InterruptedException e) {
            System.out.println(e.getMessage() + " " + main.isInterrupted());
        }
        LockSupport.unpark(main);
        LockSupport.park();
        System.out.println("permit used");
        long before = System.nanoTime();
        LockSupport.parkNanos(20_000_000);
        System.out.println("parked " + (System.nanoTime() - before >= 0));
        Thread spinning =
                new Thread(
                        () -> {
                            while (!Thread.currentThread().isInterrupted()) {
                                Thread.onSpinWait();
                            }
                        });
        spinning.start();
        spinning.interrupt();
        spinning.join();
        System.out.println("spinning ended " + spinning.isInterrupted());
    }
}

package monitors;

import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import tools.Together;

/// Who does not own a monitor or a lock can neither wait, notify nor leave it.
public final class IllegalMonitorStates {
    interface Act {
        void run() throws Exception;
    }

    static void refused(String what, Act act) {
        System.out.println(what + ": " + Together.thrown(() -> {
            act.run();
            return "fine";
        }));
    }

    public static void main(String[] args) throws Exception {
        Object o = new Object();
        refused("wait", o::wait);
        refused("timed wait", () -> o.wait(5));
        refused("notify", o::notify);
        refused("notifyAll", o::notifyAll);
        refused("notify on an array", () -> new int[2].notify());
        refused("notify on a class", () -> String.class.notify());
        o.hashCode();
        refused("hashed", o::notify);
        synchronized (o) {
            refused("mine", o::notifyAll);
            System.out.println("another thread: " + Together.elsewhere(() -> {
                o.notify();
                return "fine";
            }));
            System.out.println("another thread waits: " + Together.elsewhere(() -> {
                o.wait(1);
                return "fine";
            }));
        }
        refused("after leaving", o::notify);
        Thread owner = Together.start("owner", () -> {
            synchronized (o) {
                o.wait();
            }
        });
        Together.await(owner, Thread.State.WAITING);
        refused("while another waits", o::notify);
        synchronized (o) {
            o.notify();
        }
        owner.join();
        Thread.currentThread().interrupt();
        refused("interrupted and not mine", o::wait);
        System.out.println("still interrupted " + Thread.interrupted());
        locks();
    }

    static void locks() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        refused("unlock", lock::unlock);
        refused("await", () -> lock.newCondition().await());
        refused("signal", () -> lock.newCondition().signal());
        lock.lock();
        System.out.println("another thread unlocks: " + Together.elsewhere(() -> {
            lock.unlock();
            return "fine";
        }));
        refused("my unlock", lock::unlock);
        ReentrantReadWriteLock both = new ReentrantReadWriteLock();
        refused("read unlock", () -> both.readLock().unlock());
        refused("read condition", () -> both.readLock().newCondition());
        StampedLock stamped = new StampedLock();
        long stamp = stamped.writeLock();
        refused("wrong stamp", () -> stamped.unlockWrite(stamp + 1));
        refused("read stamp", () -> stamped.unlockRead(stamp));
        refused("right stamp", () -> stamped.unlock(stamp));
    }
}

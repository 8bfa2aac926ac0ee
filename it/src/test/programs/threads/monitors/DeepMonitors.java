package monitors;

import java.util.IdentityHashMap;
import java.util.Map;
import tools.Together;

/// Monitors entered a thousand times, given up whole by wait, contended meanwhile; identity hashes of locked objects.
public final class DeepMonitors {
    static final Object LOCK = new Object();
    static boolean said;

    static int nest(int depth, int waitAt) throws InterruptedException {
        synchronized (LOCK) {
            if (depth == waitAt) {
                while (!said) {
                    LOCK.wait();
                }
            }
            return depth == 0 ? count() : nest(depth - 1, waitAt) + 1;
        }
    }

    static int count() {
        return Thread.holdsLock(LOCK) ? 0 : -10_000;
    }

    static boolean heldAt(int depth) {
        synchronized (LOCK) {
            boolean below = depth == 0 || heldAt(depth - 1);
            return below && Thread.holdsLock(LOCK);
        }
    }

    public static void main(String[] args) throws Exception {
        for (int depth : new int[] {1, 254, 255, 256, 257, 1000}) {
            System.out.println(depth + ": " + nest(depth, -1) + " " + heldAt(depth) + " then held " + Thread.holdsLock(LOCK));
        }
        for (int waitAt : new int[] {0, 300, 700}) {
            said = false;
            Thread deep = Together.start("deep", () -> System.out.println("woken at " + waitAt + ": " + nest(700, waitAt)));
            Together.await(deep, Thread.State.WAITING);
            synchronized (LOCK) {
                System.out.println("the monitor is mine meanwhile");
                said = true;
                LOCK.notify();
            }
            deep.join();
            System.out.println("free afterwards: " + Together.elsewhere(() -> nest(300, -1)));
        }
        hashes();
        manyObjects();
        contendedDeep();
    }

    static void hashes() throws Exception {
        Object fresh = new Object();
        int inside;
        synchronized (fresh) {
            synchronized (fresh) {
                inside = System.identityHashCode(fresh);
            }
        }
        System.out.println("hashed while locked " + (inside == fresh.hashCode()) + " " + (inside != 0));
        synchronized (fresh) {
            System.out.println("locked when hashed " + (inside == fresh.hashCode()) + " " + Thread.holdsLock(fresh));
        }
        Object waited = new Object();
        int[] seen = new int[1];
        Thread waiting = Together.start("waiting", () -> {
            synchronized (waited) {
                seen[0] = waited.hashCode();
                waited.wait();
            }
        });
        Together.await(waiting, Thread.State.WAITING);
        int outside = waited.hashCode();
        synchronized (waited) {
            waited.notifyAll();
        }
        waiting.join();
        System.out.println("hashed by a waiting thread " + (seen[0] == outside) + " " + (outside == waited.hashCode()));
        Object shared = new Object();
        int[] found = new int[8];
        Together.all(8, id -> {
            for (int i = 0; i < 50; i++) {
                synchronized (shared) {
                    found[id] = shared.hashCode();
                    Thread.yield();
                }
                if (found[id] != System.identityHashCode(shared)) {
                    System.out.println("hash changed");
                }
            }
        });
        boolean same = true;
        for (int hash : found) {
            same &= hash == found[0];
        }
        System.out.println("one hash under contention " + same);
    }

    static void manyObjects() throws Exception {
        Object[] objects = new Object[2000];
        Map<Object, Integer> numbers = new IdentityHashMap<>();
        for (int i = 0; i < objects.length; i++) {
            objects[i] = new Object();
            if (i % 2 == 0) {
                numbers.put(objects[i], i);
            }
        }
        int[] entered = new int[objects.length];
        Together.all(4, id -> {
            for (int i = 0; i < objects.length; i++) {
                synchronized (objects[i]) {
                    entered[i]++;
                }
            }
        });
        int sum = 0;
        boolean found = true;
        for (int i = 0; i < objects.length; i++) {
            sum += entered[i];
            found &= i % 2 != 0 || numbers.get(objects[i]) == i;
        }
        System.out.println("objects " + sum + " " + found);
    }

    static void contendedDeep() throws Exception {
        int[] total = new int[1];
        Together.all(4, id -> {
            for (int i = 0; i < 5; i++) {
                synchronized (LOCK) {
                    total[0] += nest(260 + id, -1);
                }
            }
        });
        System.out.println("deep and contended " + total[0]);
    }
}

package classes;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import tools.Together;

/// Class initialisation by several threads at once (JLS 12.4.2): exactly once, the others wait, failures are seen by all.
public final class InitializedOnce {
    static final AtomicInteger RUNS = new AtomicInteger();
    static final AtomicInteger RUNS_OF_GUARDED = new AtomicInteger();

    static void slowly() {
        RUNS.incrementAndGet();
        for (int i = 0; i < 5; i++) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Thread.yield();
        }
    }

    static final class Slow {
        static int value;
        static final int[] TABLE;

        static {
            slowly();
            TABLE = new int[100];
            Arrays.fill(TABLE, 7);
            value = Arrays.stream(TABLE).sum();
        }
    }

    static final class Failing {
        static int value;

        static {
            slowly();
            if (RUNS.get() > 0) {
                throw new IllegalStateException("in the initialiser");
            }
            value = 1;
        }
    }

    static class Parent {
        static int value = 5;

        static {
            slowly();
        }
    }

    static final class ChildA extends Parent {
        static int own = value + 1;

        static {
            slowly();
        }
    }

    static final class ChildB extends Parent {
        static int own = value + 2;

        static {
            slowly();
        }
    }

    /// Not a lambda of the class that is being initialised, which would have to wait before it could say that it runs.
    static Thread startOther(CountDownLatch running) {
        return Together.start("other", () -> {
            running.countDown();
            Waited.seenByOther = Waited.value;
        });
    }

    /// Its initialiser starts a thread that must wait for it to end.
    static final class Waited {
        static int value;
        static int seenByOther;
        static Thread other;

        static {
            CountDownLatch running = new CountDownLatch(1);
            other = startOther(running);
            try {
                running.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            slowly();
            value = 42;
        }
    }

    interface WithDefault {
        int FIELD = counted();

        default int method() {
            return FIELD;
        }

        static int counted() {
            slowly();
            return 11;
        }
    }

    static final class Implementing implements WithDefault {}

    static final class Holder {
        static final Object INSTANCE = made();

        static Object made() {
            slowly();
            return new Object();
        }
    }

    enum Color {
        RED, GREEN;

        static final int COUNT = values().length;

        static {
            slowly();
        }
    }

    /// Its own initialiser sees it half done.
    static final class Recursive {
        static int early = Recursive.late;
        static int late = seen() + 1;

        static int seen() {
            return Recursive.late;
        }
    }

    static String together(IntSupplier use) throws InterruptedException {
        RUNS.set(0);
        int[] seen = new int[6];
        Together.all(6, id -> seen[id] = use.getAsInt());
        return Arrays.toString(seen) + " runs " + RUNS;
    }

    public static void main(String[] args) throws Exception {
        System.out.println("slow " + together(() -> Slow.value));
        System.out.println("again " + together(() -> Slow.TABLE[3]));
        failing();
        int[] turn = new int[1];
        System.out.println("children " + together(() -> {
            boolean isA;
            synchronized (turn) {
                isA = turn[0]++ % 2 == 0;
            }
            return isA ? ChildA.own - 1 : ChildB.own - 2;
        }));
        RUNS.set(0);
        int value = Waited.value;
        Waited.other.join();
        System.out.println("waited " + value + " " + Waited.seenByOther);
        System.out.println("interface " + together(() -> new Implementing().method()));
        System.out.println("holder " + together(() -> Holder.INSTANCE == null ? 0 : 1));
        System.out.println("enum " + together(() -> Color.valueOf("GREEN").ordinal() + Color.COUNT));
        System.out.println("recursive " + Recursive.early + " " + Recursive.late);
        interrupted();
    }

    static void failing() throws Exception {
        RUNS.set(0);
        AtomicInteger first = new AtomicInteger();
        AtomicInteger later = new AtomicInteger();
        Together.all(6, id -> {
            try {
                System.out.println(Failing.value);
            } catch (ExceptionInInitializerError e) {
                first.incrementAndGet();
                if (!"in the initialiser".equals(e.getCause().getMessage())) {
                    System.out.println("cause " + e.getCause());
                }
            } catch (NoClassDefFoundError e) {
                later.incrementAndGet();
                if (!e.getMessage().equals("Could not initialize class classes.InitializedOnce$Failing")
                        || !(e.getCause() instanceof ExceptionInInitializerError)) {
                    System.out.println("later " + e + " " + e.getCause());
                }
            }
        });
        System.out.println("failing: first " + first + ", later " + later + ", runs " + RUNS);
    }

    static final class Guarded {
        static int value;

        static {
            RUNS_OF_GUARDED.incrementAndGet();
            slowly();
            value = 9;
        }
    }

    /// Waiting for an initialiser is not interrupted.
    static void interrupted() throws Exception {
        String[] seen = new String[4];
        Thread initialising = Together.start("initialising", () -> seen[0] = Guarded.value + " at peace");
        while (RUNS_OF_GUARDED.get() == 0) {
            Thread.sleep(1);
        }
        Together.all(3, id -> {
            Thread.currentThread().interrupt();
            seen[id + 1] = Guarded.value + " " + Thread.currentThread().isInterrupted();
        });
        initialising.join();
        System.out.println(String.join(", ", seen));
    }
}

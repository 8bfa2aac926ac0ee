package tools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/// What the programs of this set share: threads that run one body, and waiting until a thread has come to rest.
public final class Together {
    private Together() {}

    public interface Body {
        void run() throws Exception;
    }

    public interface NumberedBody {
        void run(int number) throws Exception;
    }

    /// A started thread; what it throws is printed.
    public static Thread start(String name, Body body) {
        Thread thread = unstarted(name, body);
        thread.start();
        return thread;
    }

    public static Thread unstarted(String name, Body body) {
        return new Thread(() -> {
            try {
                body.run();
            } catch (Throwable e) {
                System.out.println(name + " failed: " + e);
            }
        }, name);
    }

    /// Runs the body in so many threads at once and returns when all have ended.
    public static void all(int count, NumberedBody body) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            threads.add(start("together-" + i, () -> body.run(number)));
        }
        join(threads);
    }

    public static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /// Returns when the thread is in one of the states.
    public static void await(Thread thread, Thread.State... states) throws InterruptedException {
        while (!Arrays.asList(states).contains(thread.getState())) {
            Thread.sleep(1);
        }
    }

    /// Returns when the thread waits for something, with or without a limit.
    public static void awaitWaiting(Thread thread) throws InterruptedException {
        await(thread, Thread.State.WAITING, Thread.State.TIMED_WAITING);
    }

    /// What the call gives in a thread of its own; the simple name of what it throws.
    public static String elsewhere(Callable<?> call) throws InterruptedException {
        String[] result = new String[1];
        Thread thread = new Thread(() -> {
            try {
                result[0] = String.valueOf(call.call());
            } catch (Throwable e) {
                result[0] = e.getClass().getSimpleName();
            }
        });
        thread.start();
        thread.join();
        return result[0];
    }

    /// The innermost cause of what the call throws.
    public static String cause(Callable<?> call) {
        try {
            return "nothing, but " + call.call();
        } catch (Throwable e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause.toString();
        }
    }

    /// What the call throws, with its message.
    public static String thrown(Callable<?> call) {
        try {
            return "nothing, but " + call.call();
        } catch (Throwable e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }
}

package states;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.*;
import tools.Together;

/// Who hears of an exception that nobody catches: the thread's own handler, its group, the default handler, standard error.
public final class UncaughtHandlers {
    static final List<String> HEARD = Collections.synchronizedList(new ArrayList<>());

    static final class Family extends ThreadGroup {
        Family(String name) {
            super(name);
        }

        @Override
        public void uncaughtException(Thread thread, Throwable e) {
            HEARD.add("group " + getName() + " of " + thread.getName() + ": " + e.getMessage());
        }
    }

    static void run(Thread thread) throws InterruptedException {
        thread.start();
        thread.join();
        System.out.println(thread.getName() + " " + thread.getState() + " " + HEARD);
        HEARD.clear();
    }

    static void fail(String message) {
        throw new IllegalStateException(message);
    }

    public static void main(String[] args) throws Exception {
        System.setErr(System.out); // in order, wherever the two streams go
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        System.out.println("at first " + before);
        run(new Thread(() -> fail("to standard error"), "plain"));
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> HEARD.add("default of " + t.getName() + ": " + e.getMessage()));
        run(new Thread(() -> fail("a"), "by default"));
        Thread own = new Thread(() -> fail("b"), "own");
        own.setUncaughtExceptionHandler((t, e) -> HEARD.add("own " + t.isAlive() + " " + (t == Thread.currentThread()) + " " + e.getMessage()));
        System.out.println("its group otherwise " + (own.getUncaughtExceptionHandler() == own.getThreadGroup()));
        run(own);
        System.out.println("gone with the thread " + own.getUncaughtExceptionHandler());
        run(new Thread(new Family("family"), () -> fail("c"), "member"));
        run(new Thread(new ThreadGroup(new Family("parent"), "child"), () -> fail("d"), "grandchild"));
        Thread throwing = new Thread(() -> fail("e"), "throwing");
        throwing.setUncaughtExceptionHandler((t, e) -> {
            HEARD.add("throws");
            throw new IllegalArgumentException("ignored");
        });
        throwing.start();
        throwing.join();
        System.out.println(HEARD);
        HEARD.clear();
        run(new Thread(() -> recurse(0), "overflow"));
        run(Thread.ofVirtual().name("virtual").unstarted(() -> fail("f")));
        run(Thread.ofVirtual().name("virtual with own").uncaughtExceptionHandler((t, e) -> HEARD.add("own of virtual")).unstarted(() -> fail("g")));
        run(new Thread(() -> {
            throw UncaughtHandlers.<RuntimeException>sneak(new Exception("checked"));
        }, "checked"));
        pools();
        Thread.setDefaultUncaughtExceptionHandler(before);
        System.out.println("at last " + Thread.getDefaultUncaughtExceptionHandler());
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> T sneak(Throwable e) throws T {
        throw (T) e;
    }

    static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    /// execute lets the exception out and replaces the thread, submit keeps it in the future.
    static void pools() throws Exception {
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService pool = Executors.newFixedThreadPool(1, body -> {
            Thread thread = new Thread(body, "worker " + threads.size());
            threads.add(thread);
            return thread;
        })) {
            Future<?> kept = pool.submit(() -> fail("kept"));
            System.out.println(Together.thrown(kept::get));
            pool.execute(() -> fail("let out"));
            System.out.println(pool.submit(() -> Thread.currentThread().getName()).get());
            threads.get(0).join();
        }
        System.out.println(threads.size() + " " + HEARD);
        HEARD.clear();
    }
}

package structured;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.AtomicInteger;

/// StructuredTaskScope (JEP 505): results, failures, cancellation, time-outs, nesting, and what breaks the structure.
public final class Scopes {
    static final ScopedValue<String> USER = ScopedValue.newInstance();

    public static void main(String[] args) throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> name = scope.fork(() -> "name");
            Subtask<Integer> number = scope.fork(() -> 42);
            System.out.println(scope.join() + " " + name.get() + " " + number.get() + " " + name.state());
        }
        failure();
        joiners();
        cancellation();
        timeout();
        inherited();
        System.out.println("nested " + sum(0, 64));
        violations();
        configured();
    }

    static void failure() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> fine = scope.fork(() -> "fine");
            Subtask<Object> failing = scope.fork(() -> {
                throw new IllegalStateException("subtask");
            });
            try {
                scope.join();
            } catch (StructuredTaskScope.FailedException e) {
                System.out.println("failed: " + e.getCause() + " " + failing.state() + " " + failing.exception().getMessage() + " " + scope.isCancelled());
            }
        }
    }

    static void joiners() throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.<Integer>allSuccessfulOrThrow())) {
            for (int i = 0; i < 10; i++) {
                int n = i;
                scope.fork(() -> n * n);
            }
            System.out.println("all " + scope.join().mapToInt(Subtask::get).sum());
        }
        try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulResultOrThrow())) {
            scope.fork(() -> {
                throw new IllegalStateException("one fails");
            });
            scope.fork(() -> "any");
            scope.fork(() -> {
                Thread.sleep(1_000_000);
                return "too late";
            });
            System.out.println(scope.join() + " " + scope.isCancelled());
        }
        AtomicInteger ran = new AtomicInteger();
        try (var scope = StructuredTaskScope.open(Joiner.awaitAll())) {
            for (int i = 0; i < 6; i++) {
                int n = i;
                scope.fork(() -> {
                    ran.incrementAndGet();
                    return 10 / (n % 2);
                });
            }
            System.out.println(scope.join() + " ran " + ran);
        }
        try (var scope = StructuredTaskScope.open(Joiner.<Integer>allUntil(s -> s.state() == Subtask.State.SUCCESS && s.get() == 3))) {
            for (int i = 0; i < 4; i++) {
                int n = i;
                scope.fork(() -> n);
            }
            System.out.println("until " + scope.join().anyMatch(s -> s.state() == Subtask.State.SUCCESS && s.get() == 3) + " " + scope.isCancelled());
        }
        try (var scope = StructuredTaskScope.open(new Longest())) {
            for (String word : List.of("a", "abc", "ab")) {
                scope.fork(() -> word);
            }
            System.out.println("longest " + scope.join());
        }
    }

    static final class Longest implements Joiner<String, String> {
        private String longest = "";

        @Override
        public synchronized boolean onComplete(Subtask<? extends String> subtask) {
            if (subtask.get().length() > longest.length()) {
                longest = subtask.get();
            }
            return false;
        }

        @Override
        public synchronized String result() {
            return longest;
        }
    }

    /// A failure interrupts those that still run.
    static void cancellation() throws Exception {
        AtomicInteger interrupted = new AtomicInteger();
        CountDownLatch running = new CountDownLatch(3);
        try (var scope = StructuredTaskScope.open()) {
            for (int i = 0; i < 3; i++) {
                scope.fork(() -> {
                    running.countDown();
                    try {
                        Thread.sleep(1_000_000);
                    } catch (InterruptedException e) {
                        interrupted.incrementAndGet();
                    }
                    return "slept";
                });
            }
            scope.fork(() -> {
                running.await();
                throw new java.io.IOException("stops the others");
            });
            try {
                scope.join();
            } catch (StructuredTaskScope.FailedException e) {
                System.out.println(e.getCause());
            }
            Subtask<String> late = scope.fork(() -> "never runs");
            System.out.println(late.state());
        } catch (IllegalStateException e) {
            System.out.println("no fork after join");
        }
        System.out.println("interrupted " + interrupted);
    }

    static void timeout() throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow(), config -> config.withTimeout(Duration.ofMillis(5)))) {
            scope.fork(() -> {
                Thread.sleep(1_000_000);
                return "slept";
            });
            scope.join();
            System.out.println("joined?");
        } catch (StructuredTaskScope.TimeoutException e) {
            System.out.println("timeout " + e.getMessage());
        }
    }

    static void inherited() throws Exception {
        ScopedValue.where(USER, "ann").call(() -> {
            try (var scope = StructuredTaskScope.open()) {
                Subtask<String> seen = scope.fork(() -> USER.get() + " in " + Thread.currentThread().isVirtual());
                Subtask<String> rebound = scope.fork(() -> ScopedValue.where(USER, "bob").call(USER::get));
                scope.join();
                System.out.println(seen.get() + ", " + rebound.get() + ", " + USER.get());
            }
            return null;
        });
    }

    static int sum(int from, int to) throws InterruptedException {
        if (to - from == 1) {
            return from;
        }
        int middle = (from + to) / 2;
        try (var scope = StructuredTaskScope.open()) {
            Subtask<Integer> left = scope.fork(() -> sum(from, middle));
            Subtask<Integer> right = scope.fork(() -> sum(middle, to));
            scope.join();
            return left.get() + right.get();
        }
    }

    static String thrown(Callable<?> call) {
        try {
            return "nothing, but " + call.call();
        } catch (Exception e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    static void violations() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<String> early = scope.fork(() -> "early");
            System.out.println(thrown(early::get));
            String[] elsewhere = new String[2];
            Thread other = new Thread(() -> {
                elsewhere[0] = thrown(() -> scope.fork(() -> "from elsewhere"));
                elsewhere[1] = thrown(scope::join);
            });
            other.start();
            other.join();
            System.out.println(elsewhere[0] + ", " + elsewhere[1]);
            scope.join();
            System.out.println(early.get() + " " + thrown(early::exception));
        }
        var unjoined = StructuredTaskScope.open();
        unjoined.fork(() -> "x");
        System.out.println(thrown(() -> {
            unjoined.close();
            return null;
        }));
        System.out.println(thrown(() -> unjoined.fork(() -> "after close")));
        System.out.println(thrown(() -> ScopedValue.where(USER, "left open").call(() -> StructuredTaskScope.open() != null)));
    }

    static void configured() throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.<String>allSuccessfulOrThrow(),
                config -> config.withName("named").withThreadFactory(Thread.ofPlatform().name("forked-", 0).factory()))) {
            scope.fork(() -> Thread.currentThread().getName() + " " + Thread.currentThread().isVirtual());
            System.out.println(scope.join().findFirst().get().get());
        }
    }
}

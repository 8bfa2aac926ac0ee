package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.Together;

/// Trees and chains of CompletableFuture, with failures, time-outs and cancellations on the way.
public final class CompletableTrees {
    public static void main(String[] args) throws Exception {
        System.out.println("tree " + sum(0, 256).get());
        System.out.println("failing tree " + Together.thrown(() -> failing(0, 32).get()));
        combinations();
        failures();
        chain();
        times();
        cancel();
        inOrder();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        CompletableFuture<Integer> all = CompletableFuture.completedFuture(0);
        for (int i = 1; i <= 50; i++) {
            int n = i;
            all = all.thenCombineAsync(CompletableFuture.supplyAsync(() -> n, pool), Integer::sum, pool);
        }
        System.out.println("own pool " + all.join());
        pool.close();
    }

    static CompletableFuture<Integer> sum(int from, int to) {
        if (to - from == 1) {
            return CompletableFuture.supplyAsync(() -> from);
        }
        int middle = (from + to) / 2;
        return sum(from, middle).thenCombineAsync(sum(middle, to), Integer::sum);
    }

    static CompletableFuture<Integer> failing(int from, int to) {
        if (to - from == 1) {
            return CompletableFuture.supplyAsync(() -> {
                if (from == 13) {
                    throw new IllegalStateException("leaf " + from);
                }
                return from;
            });
        }
        int middle = (from + to) / 2;
        return failing(from, middle).thenCombine(failing(middle, to), Integer::sum);
    }

    static void combinations() throws Exception {
        CompletableFuture<String> never = new CompletableFuture<>();
        CompletableFuture<String> now = CompletableFuture.completedFuture("now");
        System.out.println(never.applyToEither(now, s -> "either " + s).get() + ", " + CompletableFuture.anyOf(never, now).get());
        List<CompletableFuture<Integer>> many = IntStream.range(0, 30).mapToObj(i -> CompletableFuture.supplyAsync(() -> i * i)).toList();
        CompletableFuture.allOf(many.toArray(CompletableFuture[]::new)).get();
        System.out.println("all " + many.stream().mapToInt(CompletableFuture::join).sum());
        AtomicInteger ran = new AtomicInteger();
        CompletableFuture<Void> both = now.runAfterBothAsync(CompletableFuture.runAsync(ran::incrementAndGet), ran::incrementAndGet);
        both.get();
        now.acceptEither(never, s -> ran.addAndGet(10)).get();
        System.out.println("ran " + ran);
        System.out.println(now.thenCompose(s -> CompletableFuture.supplyAsync(() -> s + " composed")).thenApplyAsync(String::toUpperCase).get());
        System.out.println(never.getNow("absent") + " " + never.isDone() + " " + never.getNumberOfDependents() + " " + now.resultNow() + " " + now.state());
        never.complete("at last");
        System.out.println(never.get() + " " + never.complete("again"));
    }

    static void failures() throws Exception {
        CompletableFuture<Integer> failed = CompletableFuture.supplyAsync(() -> {
            throw new IllegalArgumentException("supplier");
        });
        System.out.println(failed.exceptionally(e -> e.getClass().getSimpleName().length()).get());
        System.out.println(failed.handle((v, e) -> v + " " + e.getCause().getMessage()).get());
        System.out.println(Together.thrown(failed::join));
        System.out.println(Together.thrown(failed::get));
        System.out.println(Together.thrown(() -> failed.thenApply(v -> v + 1).join()));
        System.out.println(Together.thrown(() -> CompletableFuture.failedFuture(new java.io.IOException("at once")).join()));
        StringBuffer log = new StringBuffer();
        System.out.println(Together.thrown(() -> failed.whenComplete((v, e) -> log.append(v)).get()) + " " + log);
        System.out.println(failed.exceptionallyCompose(e -> CompletableFuture.completedFuture(7)).get() + " " + failed.isCompletedExceptionally() + " "
                + failed.exceptionNow().getMessage());
    }

    static void chain() throws Exception {
        CompletableFuture<Integer> start = new CompletableFuture<>();
        CompletableFuture<Integer> end = start;
        for (int i = 0; i < 3000; i++) {
            end = i % 100 == 0 ? end.thenApplyAsync(v -> v + 1) : end.thenApply(v -> v + 1);
        }
        start.complete(5);
        System.out.println("chain " + end.get());
        CompletableFuture<Integer> loop = CompletableFuture.completedFuture(0);
        for (int i = 0; i < 500; i++) {
            loop = loop.thenCompose(v -> CompletableFuture.supplyAsync(() -> v + 2));
        }
        System.out.println("composed " + loop.get());
    }

    static void times() throws Exception {
        CompletableFuture<String> never = new CompletableFuture<>();
        System.out.println(Together.thrown(() -> never.copy().orTimeout(2, TimeUnit.MILLISECONDS).get()));
        System.out.println(never.copy().completeOnTimeout("in place of it", 2, TimeUnit.MILLISECONDS).get());
        System.out.println(Together.thrown(() -> never.get(2, TimeUnit.MILLISECONDS)));
        long from = System.nanoTime();
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS)).get();
        System.out.println("delayed " + (System.nanoTime() - from >= 10_000_000));
        System.out.println(CompletableFuture.supplyAsync(() -> "in time").orTimeout(1, TimeUnit.MINUTES).get());
    }

    static void cancel() throws Exception {
        CompletableFuture<String> future = new CompletableFuture<>();
        CompletableFuture<String> dependent = future.thenApply(s -> s + "!");
        System.out.println(future.cancel(true) + " " + future.isCancelled() + " " + dependent.isCompletedExceptionally() + " " + dependent.isCancelled());
        System.out.println(Together.thrown(future::get) + " " + Together.thrown(dependent::join).split(":")[0]);
        future.obtrudeValue("obtruded");
        System.out.println(future.get());
    }

    /// Waiting threads and dependents all see one completion.
    static void inOrder() throws Exception {
        CompletableFuture<Integer> future = new CompletableFuture<>();
        AtomicInteger sum = new AtomicInteger();
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            future.thenAccept(sum::addAndGet);
            waiting.add(Together.start("waiting", () -> sum.addAndGet(future.get())));
        }
        for (Thread each : waiting) {
            Together.awaitWaiting(each);
        }
        int[] completed = new int[4];
        Together.all(4, id -> completed[id] = future.complete(id + 1) ? 1 : 0);
        Together.join(waiting);
        System.out.println("completed by " + (completed[0] + completed[1] + completed[2] + completed[3]) + " " + (sum.get() == 16 * future.get()));
    }
}

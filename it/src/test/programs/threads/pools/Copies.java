package pools;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/// Who joins a task gets a copy of the exception that another thread threw, where the exception's class has a constructor for that; also when reflection lists members.
public class Copies {
    public static class Plain extends IllegalStateException {
        public Plain(String message, int code) {
            super(message + " " + code);
        }
    }

    public static class Wrapping extends RuntimeException {
        public Wrapping(Throwable cause) {
            super("wrapping", cause);
        }
    }

    private static class Hidden extends ArithmeticException {
        Hidden() {
            super("hidden");
        }
    }

    private static String text(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            text.append(text.isEmpty() ? "" : " <- ").append(each);
        }
        return text.toString();
    }

    private static void show(ForkJoinPool pool, Supplier<RuntimeException> maker) throws InterruptedException {
        RuntimeException original = maker.get();
        ForkJoinTask<?> task = pool.submit(() -> {
            throw original;
        });
        try {
            task.get();
        } catch (ExecutionException e) {
            System.out.println("get: " + text(e) + (e.getCause() == original ? " same" : " copy"));
        }
        try {
            task.join();
        } catch (RuntimeException e) {
            System.out.println("join: " + text(e) + (e == original ? " same" : " copy"));
        }
    }

    public static void main(String[] args) throws Exception {
        Object any = args.length == 0 ? new Plain("listed", 1) : args;
        System.out.println(Arrays.stream(any.getClass().getMethods()).anyMatch(method -> method.getName().equals("getCause")));
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
            show(pool, () -> new IllegalStateException("state"));
            show(pool, () -> new ArithmeticException("arithmetic"));
            show(pool, () -> new Plain("plain", 2));
            show(pool, () -> new Wrapping(new RuntimeException("inner")));
            show(pool, Hidden::new);
            show(pool, () -> new NumberFormatException("format"));
        }
    }
}

package exceptions;

import java.util.function.Function;

/// Exceptions with state, generic throws, exceptions as values, exceptions through streams and
/// lambdas.
public final class CustomExceptions {
    static class Coded extends Exception {
        final int code;

        Coded(int code, String message) {
            super(message);
            this.code = code;
        }

        @Override
        public String toString() {
            return "Coded[" + code + "," + getMessage() + "]";
        }
    }

    static final class Retry extends Coded {
        Retry(int attempt) {
            super(attempt, "retry " + attempt);
        }
    }

    interface Thrower<E extends Exception> {
        int run(int x) throws E;
    }

    static <E extends Exception> int guarded(
            Thrower<E> body, int x, Function<Exception, Integer> rescue) {
        try {
            return body.run(x);
        } catch (Exception e) {
            return rescue.apply(e);
        }
    }

    static int retrying(int times) throws Coded {
        for (int i = 1; ; i++) {
            try {
                if (i < times) {
                    throw new Retry(i);
                }
                return i;
            } catch (Retry r) {
                System.out.println("again after " + r);
                if (r.code == 4) {
                    throw new Coded(99, "gave up");
                }
            }
        }
    }

    static <T extends Throwable> RuntimeException sneaky(Throwable t) throws T {
        @SuppressWarnings("unchecked")
        T cast = (T) t;
        throw cast;
    }

    public static void main(String[] args) {
        System.out.println(guarded(x -> 10 / x, 0, e -> e.getMessage().length()));
        System.out.println(
                guarded(
                        x -> {
                            if (x > 3) {
                                throw new Coded(x, "big");
                            }
                            return x;
                        },
                        4,
                        e -> ((Coded) e).code * 100));
        try {
            System.out.println(retrying(3));
            System.out.println(retrying(9));
        } catch (Coded c) {
            System.out.println(c + " " + c.code);
        }
        try {
            throw CustomExceptions.<RuntimeException>sneaky(new Coded(1, "unchecked now"));
        } catch (Exception e) {
            System.out.println(e + " " + (e instanceof RuntimeException));
        }
        try {
            java.util.stream.IntStream.range(0, 5)
                    .map(x -> 10 / (3 - x))
                    .forEach(System.out::println);
        } catch (ArithmeticException e) {
            System.out.println("stream: " + e.getMessage());
        }
        Throwable e = new AssertionError(12.5);
        System.out.println(
                e
                        + " | "
                        + new AssertionError("m", new Error("c")).getCause()
                        + " | "
                        + new AssertionError((Object) null));
        System.out.println(new RuntimeException(new Coded(3, "inner")).getMessage());
        System.out.println(
                new RuntimeException((Throwable) null).getMessage()
                        + " "
                        + new Exception().getMessage()
                        + " "
                        + new Exception());
    }
}

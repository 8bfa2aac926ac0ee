package exceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Frames with class, method, file and line; inlined, nested, lambda, constructor and initialiser
/// frames; "... n more".
public final class StackTraces {
    static class Inner {
        final int x = compute();

        Inner() {
            throwDeep(3);
        }

        int compute() {
            return 5;
        }

        void throwDeep(int n) {
            if (n == 0) {
                throw new IllegalStateException("deep");
            }
            throwDeep(n - 1);
        }
    }

    static class Init {
        static final int V = explode();

        static int explode() {
            return Integer.valueOf((String) null);
        }
    }

    private static int tiny(int[] a, int i) {
        return a[i];
    }

    private static int small(int[] a, int i) {
        return tiny(a, i) + 1;
    }

    static void frames(Throwable t) {
        System.out.println(t);
        for (StackTraceElement e : t.getStackTrace()) {
            if (!e.getClassName().startsWith("java.") && !e.getClassName().startsWith("suite.")) {
                System.out.println("  " + e);
            }
        }
    }

    public static void main(String[] args) {
        try {
            new Inner();
        } catch (IllegalStateException e) {
            frames(e);
        }
        try {
            small(new int[2], 2);
        } catch (ArrayIndexOutOfBoundsException e) {
            frames(e);
        }
        try {
            System.out.println(Init.V);
        } catch (ExceptionInInitializerError e) {
            frames(e);
            frames(e.getCause());
        }
        Supplier<String> lambda =
                () -> {
                    Object o = List.of(1);
                    return (String) o;
                };
        try {
            lambda.get();
        } catch (ClassCastException e) {
            frames(new RuntimeException("wrapped", e));
            System.out.println(
                    e.getStackTrace()[0].getMethodName()
                            + ":"
                            + e.getStackTrace()[0].getLineNumber());
        }
        try {
            new ArrayList<>(List.of(1, 2))
                    .forEach(
                            x -> {
                                if (x == 2) {
                                    throw new IllegalArgumentException("at two");
                                }
                            });
        } catch (IllegalArgumentException e) {
            frames(e);
        }
        Throwable made = new Throwable("made here");
        StackTraceElement top = made.getStackTrace()[0];
        System.out.println(
                top.getClassName()
                        + " "
                        + top.getMethodName()
                        + " "
                        + top.getFileName()
                        + " "
                        + top.getLineNumber()
                        + " "
                        + top.isNativeMethod());
        made.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement("a.B", "c", "B.java", 7),
                    new StackTraceElement("a.B", "d", null, -1),
                    new StackTraceElement("a.B", "n", "B.java", -2)
                });
        for (StackTraceElement e : made.getStackTrace()) {
            System.out.println(e);
        }
        Throwable stackless = new Throwable("no stack", null, false, false) {};
        System.out.println(
                stackless.getStackTrace().length + " " + stackless.getSuppressed().length);
        System.out.println(new Throwable().fillInStackTrace().getStackTrace()[0].getLineNumber());
        System.out.println(Thread.currentThread().getStackTrace()[1]);
    }
}

package util;

import java.util.*;

/// Objects, Currency-free utilities: EventObject, Observable-like lists, Base locale facts, Runtime
/// and System values.
public final class Miscellany {
    public static void main(String[] args) throws Exception {
        Runtime r = Runtime.getRuntime();
        System.out.println(
                (r.availableProcessors() >= 1)
                        + " "
                        + (r.maxMemory() >= r.totalMemory())
                        + " "
                        + (r.totalMemory() >= r.freeMemory())
                        + " "
                        + (r.freeMemory() > 0)
                        + " "
                        + Runtime.version().feature());
        long a = System.nanoTime(), b = System.nanoTime();
        System.out.println(
                (b >= a)
                        + " "
                        + (System.currentTimeMillis() > 1_600_000_000_000L)
                        + " "
                        + System.getProperty("java.vendor").isEmpty()
                        + " "
                        + System.getenv().getClass().getSimpleName().isEmpty()
                        + " "
                        + System.getenv("SURELY_NOT_SET_ANYWHERE"));
        long t = System.nanoTime();
        Thread.sleep(30);
        long slept = System.nanoTime() - t;
        System.out.println(slept >= 29_000_000L && slept < 2_000_000_000L);
        System.gc();
        EventObject e = new EventObject("src");
        System.out.println(e.getSource() + " " + e);
        Iterator<Integer> it =
                new Iterator<>() {
                    int n;

                    public boolean hasNext() {
                        return n < 2;
                    }

                    public Integer next() {
                        return n++;
                    }
                };
        it.forEachRemaining(x -> System.out.print(x + " "));
        System.out.println();
        System.out.println(
                Locale.ROOT
                        + "|"
                        + Locale.US
                        + "|"
                        + Locale.forLanguageTag("de-CH").getCountry()
                        + "|"
                        + Locale.of("en").getLanguage()
                        + "|"
                        + Locale.US.toLanguageTag()
                        + "|"
                        + Locale.ROOT.getDisplayName().isEmpty());
        System.out.println(
                Thread.currentThread().getName()
                        + " "
                        + Thread.currentThread().getPriority()
                        + Thread.currentThread().isDaemon()
                        + Thread.currentThread().isAlive()
                        + Thread.currentThread().getState()
                        + " "
                        + Thread.currentThread().getThreadGroup().getName()
                        + " "
                        + Thread.currentThread().isVirtual());
        IntSummaryStatistics s = new IntSummaryStatistics();
        s.accept(3);
        s.accept(9);
        System.out.println(s + " " + s.getAverage());
        StringJoiner j = new StringJoiner("-");
        for (Map.Entry<String, Integer> m : new TreeMap<>(Map.of("x", 1, "y", 2)).entrySet()) {
            j.add(m.getKey() + m.getValue());
        }
        System.out.println(j);
        assert args.length == 0 : "assertions are off";
        System.out.println(Miscellany.class.desiredAssertionStatus());
        Timer unused = null;
        System.out.println(
                unused
                        + " "
                        + StackWalker.getInstance()
                                .walk(
                                        f ->
                                                f.limit(1)
                                                        .map(StackWalker.StackFrame::getMethodName)
                                                        .toList())
                        + " "
                        + StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                                .getCallerClass()
                                .getSimpleName());
        try {
            Objects.checkFromToIndex(3, 2, 5);
        } catch (IndexOutOfBoundsException x) {
            System.out.println(x.getMessage());
        }
        System.out.println(
                ServiceLoader.load(Runnable.class).findFirst().isPresent()
                        + " "
                        + ResourceBundle.Control.getControl(
                                        ResourceBundle.Control.FORMAT_PROPERTIES)
                                .getFormats("x"));
        System.out.println(
                Miscellany.class.getResource("nothing.txt")
                        + " "
                        + (Miscellany.class.getResourceAsStream("Miscellany.class") == null
                                        ? "no class bytes"
                                        : "class bytes")
                                .startsWith("")
                        + " "
                        + Miscellany.class.getPackageName()
                        + Miscellany.class.getModule().isNamed()
                        + String.class.getModule());
    }
}

package exceptions;

import java.io.PrintWriter;
import java.io.StringWriter;

/// printStackTrace text: causes, suppressed, common frames, circular references.
public final class PrintedTraces {
    static void low() {
        throw new IllegalArgumentException("low level\nsecond line");
    }

    static void middle() {
        try {
            low();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("middle", e);
        }
    }

    static void high() throws Exception {
        try {
            middle();
        } catch (IllegalStateException e) {
            Exception top = new Exception(e);
            top.addSuppressed(new Error("on the side"));
            throw top;
        }
    }

    static void print(Throwable t) {
        StringWriter text = new StringWriter();
        t.printStackTrace(new PrintWriter(text));
        text.toString().lines().forEach(System.out::println);
    }

    static class Quiet extends RuntimeException {
        Quiet(String message) {
            super(message, null, true, false);
        }

        @Override
        public String getLocalizedMessage() {
            return "localized " + getMessage();
        }
    }

    static class Loop extends Exception {
        Loop(String message) {
            super(message);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    public static void main(String[] args) {
        try {
            high();
        } catch (Exception e) {
            print(e);
        }
        print(new Quiet("quiet"));
        Exception a = new Loop("a");
        Exception b = new Loop("b");
        a.initCause(b);
        b.initCause(a);
        print(a);
        Exception s = new Loop("s");
        s.addSuppressed(new Quiet("child"));
        s.initCause(new Quiet("cause"));
        print(s);
        new Quiet("direct").printStackTrace(System.out);
    }
}

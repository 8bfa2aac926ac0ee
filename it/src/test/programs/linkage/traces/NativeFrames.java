package traces;

import java.util.Arrays;

/// The library's natives show as such in stack traces and by reflection, whatever stands in for them.
public final class NativeFrames {
    interface Body {
        Object run() throws Throwable;
    }

    static void top(String what, Body body) {
        try {
            System.out.println(what + ": " + body.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getName());
            StackTraceElement[] trace = e.getStackTrace();
            for (int i = 0; i < trace.length && trace[i].getClassName().startsWith("java"); i++) {
                System.out.println("    " + (trace[i].isNativeMethod() ? "native " : "") + trace[i].getModuleName() + "/" + trace[i].getClassName() + "." + trace[i].getMethodName()
                        + (trace[i].isNativeMethod() ? " " + trace[i].getLineNumber() + " " + trace[i].getFileName() : ""));
            }
        }
    }

    static class NotCloneable {
        Object copy() throws CloneNotSupportedException {
            return super.clone();
        }
    }

    public static void main(String[] args) throws Exception {
        top("notify", () -> {
            new Object().notify();
            return 1;
        });
        top("notifyAll", () -> {
            new Object().notifyAll();
            return 1;
        });
        top("wait", () -> {
            new Object().wait();
            return 1;
        });
        top("wait with time", () -> {
            new Object().wait(5);
            return 1;
        });
        top("clone", () -> new NotCloneable().copy());
        top("arraycopy", () -> {
            System.arraycopy(new int[1], 0, new int[1], 1, 1);
            return 1;
        });
        top("arraycopy of null", () -> {
            System.arraycopy(new int[1], 0, null, 0, 1);
            return 1;
        });
        top("newInstance of Array", () -> java.lang.reflect.Array.newInstance(int.class, -1));
        top("Array.get", () -> java.lang.reflect.Array.get("x", 0));
        top("Array.getLength", () -> java.lang.reflect.Array.getLength("x"));
        top("Array.set", () -> {
            java.lang.reflect.Array.set(new int[1], 2, 1);
            return 1;
        });
        top("sleep", () -> {
            Thread.currentThread().interrupt();
            Thread.sleep(10);
            return 1;
        });
        Thread waiting = new Thread(NativeFrames::await, "waiting");
        synchronized (LOCK) {
            waiting.start();
            while (!started) LOCK.wait();
        }
        while (waiting.getState() != Thread.State.WAITING) Thread.sleep(1);
        System.out.println("waiting: " + waiting.getStackTrace()[0]);
        synchronized (LOCK) {
            done = true;
            LOCK.notifyAll();
        }
        waiting.join();
        System.out.println(Object.class.getMethod("hashCode"));
        System.out.println(Object.class.getMethod("notify"));
        System.out.println(Arrays.stream(Object.class.getDeclaredMethods()).map(Object::toString).sorted().toList());
    }

    private static final Object LOCK = new Object();
    private static boolean started, done;

    private static void await() {
        synchronized (LOCK) {
            started = true;
            LOCK.notifyAll();
            while (!done) {
                try {
                    LOCK.wait();
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }
}

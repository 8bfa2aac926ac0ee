package basics;

import java.lang.reflect.*;
import java.util.*;
import java.util.function.Function;

/// InvocationHandler.invokeDefault: every kind of parameter and result, inherited and overridden defaults, what
/// it refuses and how it throws.
public final class ProxyDefaults {
    interface Base {
        default String who() {
            return "base " + name();
        }

        default String hidden() {
            return "hidden in base";
        }

        String name();
    }

    interface Derived extends Base {
        default String hidden() {
            return "derived over " + Base.super.hidden();
        }

        default long sum(boolean z, byte b, char c, short s, int i, long j, float f, double d) {
            return (z ? 1 : 0) + b + c + s + i + j + (long) f + (long) d;
        }

        default void nothing(StringBuilder log) {
            log.append("nothing ");
        }

        default int fails(String text) throws java.io.IOException {
            if (text == null) {
                throw new java.io.IOException("declared");
            }
            throw new IllegalStateException(text);
        }

        default String join(Object... parts) {
            return Arrays.toString(parts) + parts.length;
        }

        default double half(int value) {
            return value / 2.0;
        }
    }

    interface Other {
        default String who() {
            return "other";
        }
    }

    static final InvocationHandler DEFAULTS =
            (proxy, method, arguments) -> method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, arguments) : method.getName() + "!";

    static Object make(Class<?>... interfaces) {
        return Proxy.newProxyInstance(ProxyDefaults.class.getClassLoader(), interfaces, DEFAULTS);
    }

    interface Action {
        Object run() throws Throwable;
    }

    static void show(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getName());
        }
    }

    public static void main(String[] args) throws Exception {
        Derived derived = (Derived) make(Derived.class);
        StringBuilder log = new StringBuilder();
        derived.nothing(log);
        System.out.println(log + derived.who() + ", " + derived.hidden() + ", " + derived.half(7));
        System.out.println(derived.sum(true, (byte) 2, 'c', (short) 4, 5, 1L << 33, 7.9f, -8.9) + " " + derived.join() + derived.join(1, "b", null));
        show("checked", () -> derived.fails(null));
        show("unchecked", () -> derived.fails("text"));
        Object both = make(Other.class, Derived.class);
        System.out.println(((Other) both).who() + " " + ((Base) both).who());
        Object reversed = make(Derived.class, Other.class);
        System.out.println(((Other) reversed).who() + " " + ((Base) reversed).who());
        Method hidden = Base.class.getDeclaredMethod("hidden");
        Method half = Derived.class.getDeclaredMethod("half", int.class);
        show("overridden", () -> InvocationHandler.invokeDefault(derived, hidden));
        show("of the base", () -> InvocationHandler.invokeDefault(make(Base.class), hidden));
        show("not a proxy", () -> InvocationHandler.invokeDefault("text", half, 1));
        show("abstract", () -> InvocationHandler.invokeDefault(derived, Base.class.getDeclaredMethod("name")));
        show("of another interface", () -> InvocationHandler.invokeDefault(make(Other.class), half, 1));
        show("widened", () -> InvocationHandler.invokeDefault(derived, half, (short) 9));
        show("wrong type", () -> InvocationHandler.invokeDefault(derived, half, "text"));
        show("null for int", () -> InvocationHandler.invokeDefault(derived, half, (Object) null));
        show("too few", () -> InvocationHandler.invokeDefault(derived, half));
        show("no arguments", () -> InvocationHandler.invokeDefault(derived, Base.class.getDeclaredMethod("who"), (Object[]) null));
        @SuppressWarnings("unchecked")
        Function<Object, Object> function =
                (Function<Object, Object>)
                        Proxy.newProxyInstance(
                                null,
                                new Class<?>[] {Function.class},
                                (proxy, method, arguments) ->
                                        method.getName().equals("apply") ? "<" + arguments[0] + ">" : InvocationHandler.invokeDefault(proxy, method, arguments));
        System.out.println(function.andThen(x -> x + "1").apply("in") + " " + function.compose(x -> x + "2").apply("in"));
    }
}

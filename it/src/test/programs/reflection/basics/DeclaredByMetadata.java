package basics;

import java.lang.reflect.*;

/// What only META-INF/native-image of this set names: classes and members of the library, found by names that are
/// put together at run time.
public final class DeclaredByMetadata {
    interface Action {
        Object run() throws Exception;
    }

    static void show(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    static Class<?> find(String... parts) throws ClassNotFoundException {
        return Class.forName(String.join(".", parts));
    }

    /// Never a constant.
    static String text(Object object) {
        return new StringBuilder().append(object).toString();
    }

    public static void main(String[] args) {
        show("all constructors", () -> find("java", "util", "StringJoiner").getDeclaredConstructor(CharSequence.class).newInstance("-"));
        show("some methods", () -> {
            Class<?> type = find("java", "util", "concurrent", "Phaser");
            Object phaser = type.getConstructor(int.class).newInstance(3);
            return type.getMethod(text("getUnarrivedParties")).invoke(phaser) + " " + type.getMethod(text("register")).invoke(phaser);
        });
        show("public methods", () -> {
            Class<?> type = find("java", "util", "concurrent", "Exchanger");
            return type.getMethod(text("hashCode")).getDeclaringClass();
        });
        show("fields", () -> {
            Object tokens = find("java", "io", "StreamTokenizer").getConstructor(java.io.Reader.class).newInstance(new java.io.StringReader("word"));
            Field type = tokens.getClass().getField(text("ttype"));
            return type.get(tokens);
        });
        show("conditional", () -> find("java", "util", "concurrent", "CountedCompleter").getSimpleName());
        show("array", () -> Array.getLength(Array.newInstance(find("java.util.concurrent.Phaser"), 2)) + find("[Ljava", "util", "concurrent", "Phaser;").getName());
        show("proxy", () -> {
            Class<?>[] faces = {find("java", "util", "concurrent", "RunnableFuture"), find("java", "io", "Flushable")};
            Object proxy = Proxy.newProxyInstance(null, faces, (p, m, a) -> m.getName().equals("isDone"));
            return ((java.util.concurrent.Future<?>) proxy).isDone() + " " + (proxy instanceof java.io.Flushable);
        });
    }
}

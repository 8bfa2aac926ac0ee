package access;

import access.other.Api;

/// Access taken away after compilation: IllegalAccessError at the point of use.
public final class AccessChanges {
    interface Body {
        Object run() throws Throwable;
    }

    static void attempt(String what, Body body) {
        try {
            System.out.println(what + ": " + body.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static class Child extends Api {
        String fromChild() {
            return protectedMethod();
        }

        String fromChildPackage() {
            return becamePackage();
        }
    }

    public static void main(String[] args) {
        attempt("public", () -> new Api().stays());
        attempt("method became package-private", () -> new Api().becamePackage());
        attempt("static became package-private", () -> Api.staticBecamePackage());
        attempt("field became package-private", () -> new Api().field);
        attempt("method became protected", () -> new Api().becameProtected());
        attempt("protected from a child", () -> new Child().fromChild());
        attempt("package-private from a child", () -> new Child().fromChildPackage());
        attempt("constructor became private", () -> new Api("x"));
        attempt("class became package-private", () -> Api.Hidden.value());
        attempt(
                "reflection agrees",
                () -> Api.class.getDeclaredMethod("becamePackage").getModifiers());
    }
}

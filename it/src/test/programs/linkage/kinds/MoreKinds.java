package kinds;

/// Members that changed their kind or place: static and instance, field by field; final fields; interfaces' static and private methods.
public final class MoreKinds {
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

    static class Child extends Holder {
        int setsParent() {
            return inherited = 7;
        }

        static int setsStatic() {
            return shared = 8;
        }
    }

    static class Uses implements Constants {
        int value() {
            return fromInterface.length();
        }
    }

    static Object text = "text";

    public static void main(String[] args) {
        Holder holder = new Holder();
        attempt("field of interface", () -> new Uses().value());
        attempt("field moved to an interface", () -> holder.movedField.length());
        attempt("write to static final", () -> Holder.shared = 3);
        attempt("write to final", () -> holder.inherited = 3);
        attempt("write from child", () -> new Child().setsParent());
        attempt("static write from child", () -> Child.setsStatic());
        attempt("increment", () -> holder.inherited++);
        attempt("write to what became static", () -> holder.plain = 1);
        attempt("write to what was static", () -> Holder.plainStatic = 1);
        attempt("static method of interface became default", () -> Moves.helper());
        attempt("default of interface became static", () -> new Moves() {}.defaulted());
        attempt("interface method became private", () -> new Moves() {}.hidden());
        attempt("static method became private", () -> Moves.closed());
        attempt("class method moved to interface", () -> new Holder().nowDefault());
        attempt("static method moved to superclass", () -> Holder.nowAbove());
        attempt("static method moved to interface", () -> Holder.nowInInterface());
        attempt("array of gone", () -> text instanceof Lost[]);
        attempt("cast to array of gone", () -> (Lost[]) text);
        attempt("two dimensions", () -> new Lost[2][].length);
        attempt("literal of array", () -> Lost[].class);
        attempt("null array of gone", () -> (Lost[]) null);
        attempt("became enum", () -> new BecameEnum());
        attempt("became annotation", () -> new BecameInterface());
        attempt("parameter type changed", () -> holder.takes(1));
        attempt("varargs became array", () -> holder.many(1, 2));
        attempt("array parameter gone", () -> holder.arrays(new int[0], new String[0][]));
        attempt("all kinds of parameters", () -> holder.kinds(true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, 6d, null, null));
        attempt("field of array type gone", () -> holder.matrix);
        attempt("exception lost its superclass", () -> thrown());
        attempt("alive", () -> "yes");
    }

    static String thrown() {
        try {
            Thrower.go();
            return "nothing";
        } catch (IllegalStateException e) {
            return "state " + e.getMessage();
        } catch (RuntimeException e) {
            return "runtime " + e.getMessage();
        }
    }
}

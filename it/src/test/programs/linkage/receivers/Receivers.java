package receivers;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The verifier takes any object for an interface's: what no longer implements it is found out by the call.
public final class Receivers {
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

    static Shape field;
    static Shape[] several = new Shape[2];

    static Shape returned(Dropped dropped) {
        return dropped;
    }

    static String throughField(Dropped dropped) {
        field = dropped;
        return field.area();
    }

    static String throughArray(Dropped dropped) {
        several[0] = dropped;
        return several[0].area();
    }

    static String throughArrayOfClass(Dropped[] dropped) {
        Shape[] shapes = dropped;
        return shapes[0].area();
    }

    static String merged(boolean first, Dropped dropped, Kept kept) {
        Shape shape = first ? dropped : kept;
        return shape.area();
    }

    static String named(Named named) {
        return named.name();
    }

    static String described(Shape shape) {
        return shape.describe();
    }

    static int hash(Shape shape) {
        return shape.hashCode() == 7 ? 7 : 0;
    }

    static boolean implementsShape(Dropped dropped) {
        Shape shape = dropped;
        return (Object) shape instanceof Shape;
    }

    static String cast(Dropped dropped) {
        Object object = dropped;
        return ((Shape) object).area();
    }

    static String viaLambda(Dropped dropped) {
        Shape shape = dropped;
        Body body = shape::area;
        try {
            return "" + body.run();
        } catch (Throwable e) {
            return "caught " + e;
        }
    }

    static int sorted(Dropped dropped) {
        return new TreeSet<Dropped>(List.of(dropped)).size();
    }

    static int compared(Dropped dropped) {
        Comparable<Dropped> comparable = dropped;
        return comparable.compareTo(dropped);
    }

    static String iterated(Dropped dropped) {
        List<String> all = new ArrayList<>();
        Iterable<String> iterable = dropped;
        for (String each : iterable) all.add(each);
        return all.toString();
    }

    static String closed(Dropped dropped) throws Exception {
        try (AutoCloseable resource = dropped) {
            return "body";
        }
    }

    public static void main(String[] args) {
        Dropped dropped = new Dropped();
        Kept kept = new Kept();
        attempt("kept", () -> Shape.areaOf(kept));
        attempt("parameter", () -> Shape.areaOf(dropped));
        attempt("parameter again", () -> Shape.areaOf(dropped));
        attempt("result", () -> returned(dropped).area());
        attempt("field", () -> throughField(dropped));
        attempt("array", () -> throughArray(dropped));
        attempt("array of its class", () -> throughArrayOfClass(new Dropped[] {dropped}));
        attempt("merge, first", () -> merged(true, dropped, kept));
        attempt("merge, second", () -> merged(false, dropped, kept));
        attempt("superinterface", () -> named(dropped));
        attempt("superinterface of kept", () -> named(kept));
        attempt("default method", () -> described(dropped));
        attempt("private method", () -> Shape.secretOf(dropped));
        attempt("private method of kept", () -> Shape.secretOf(kept));
        attempt("method of Object", () -> hash(dropped));
        attempt("instanceof", () -> implementsShape(dropped));
        attempt("cast", () -> cast(dropped));
        attempt("method reference", () -> viaLambda(dropped));
        attempt("null", () -> Shape.areaOf(null));
        attempt("in the library", () -> sorted(dropped));
        attempt("interface of the library", () -> compared(dropped));
        attempt("for each", () -> iterated(dropped));
        attempt("try with resource", () -> closed(dropped));
        attempt("own method", dropped::area);
    }
}

package access;

import access.other.Door;
import access.other.House;

/// Access that was narrowed in another package: protected members, constructors, nested and super classes.
public final class MoreAccess {
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

    static class Cottage extends House {
        String own() {
            return becameProtected();
        }

        static String ofSame(Cottage other) {
            return other.becameProtected();
        }

        String field() {
            return protectedField;
        }

        static String shared() {
            return sharedProtected();
        }

        @Override
        public String overridden() {
            return "cottage";
        }

        @Override
        public String narrowed() {
            return "cottage, " + super.narrowed();
        }
    }

    static class ExtendsClosed extends House.Closed {}

    static class ImplementsClosed implements House.ClosedInterface {}

    public static void main(String[] args) {
        House house = new House();
        Cottage cottage = new Cottage();
        attempt("protected from outside", () -> house.becameProtected());
        attempt("protected, inherited", cottage::own);
        attempt("protected, of its own kind", () -> Cottage.ofSame(cottage));
        attempt("protected field", cottage::field);
        attempt("protected static", () -> Cottage.shared());
        attempt("constructor became protected", () -> new House(1));
        attempt("constructor became package-private", () -> new House("x"));
        attempt("static field became private", () -> House.address);
        attempt("write to it", () -> House.address = "here");
        attempt("superclass became package-private", () -> new ExtendsClosed().toString());
        attempt("superinterface became package-private", () -> new ImplementsClosed().toString());
        attempt("cast to it", () -> (House.Closed) (Object) "x");
        attempt("null cast to it", () -> (House.Closed) (Object) null);
        attempt("instanceof it", () -> (Object) "x" instanceof House.Closed);
        attempt("array of it", () -> new House.Closed[1].length);
        attempt("literal of it", () -> House.Closed.class);
        attempt("in the middle", () -> cottage.narrowed());
        attempt("not overridden any more", () -> House.callOverridden(cottage));
        attempt("through a public subclass", () -> new Door().knock());
        attempt("field through a public subclass", () -> new Door().colour);
    }
}

package changes;

/// Static became instance, interface became class, method became abstract, class became final or
/// abstract: JVMS 5.4 errors.
public final class KindChanges {
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

    static class Implementer implements Contract {
        public String first() {
            return "first";
        }
    }

    public static void main(String[] args) {
        Target target = new Target();
        attempt("was static", () -> Target.wasStatic());
        attempt("became static", () -> target.becameStatic());
        attempt("field was static", () -> Target.fieldWasStatic);
        attempt("field became static", () -> target.fieldBecameStatic);
        attempt("write field became static", () -> target.fieldBecameStatic = 5);
        attempt("became abstract class", () -> new BecameAbstract());
        attempt("became class, called as interface", () -> callInterface(new UsesInterface()));
        attempt("became interface, called as class", () -> WasClass.twice(4));
        attempt("became private", () -> target.becamePrivate());
        attempt("field became private", () -> target.fieldBecamePrivate);
        attempt("write to what became final", () -> target.becameFinal = 3);
        Contract contract = new Implementer();
        attempt("old interface method", () -> contract.first());
        attempt("new interface method", () -> Contract.callSecond(contract));
        attempt("new default method", () -> Contract.callThird(contract));
        attempt("no longer implements", () -> callContract(new NoLonger()));
        attempt("overridden method became final", () -> new OverridesFinal().m());
        attempt("superclass became final", () -> new ExtendsFinal().toString());
        attempt("superclass became interface", () -> new ExtendsInterface().toString());
        attempt("interface became class", () -> new ImplementsClass().toString());
        attempt("still alive", () -> target.toString());
    }

    static String callInterface(UsesInterface u) {
        WasInterface w = u;
        return w.hello();
    }

    static String callContract(NoLonger n) {
        return Contract.callFirst(n);
    }
}

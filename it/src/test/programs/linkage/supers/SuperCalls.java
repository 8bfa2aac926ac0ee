package supers;

/// Calls of `super.m()` and `I.super.m()` whose target vanished, became abstract, static, private or
/// moved after compilation.
public final class SuperCalls {
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

    static class Child extends Parent {
        @Override
        public String gone() {
            return "child, " + super.gone();
        }

        @Override
        public String becameAbstract() {
            return "child, " + super.becameAbstract();
        }

        public String callsStatic() {
            return super.becameStatic();
        }

        public String callsPrivate() {
            return super.becamePrivate();
        }

        @Override
        public String movedUp() {
            return "child, " + super.movedUp();
        }

        @Override
        public String appearsBetween() {
            return "child, " + super.appearsBetween();
        }

        @Override
        public long otherType() {
            return 1 + super.otherType();
        }

        public int readsField() {
            return super.field;
        }

        public String nowDefault() {
            return "child, " + super.viaInterface();
        }
    }

    static class Mixed implements Left, Right {
        @Override
        public String kept() {
            return "mixed, " + Left.super.kept();
        }

        public String gone() {
            return "mixed, " + Left.super.gone();
        }

        public String becameAbstract() {
            return "mixed, " + Left.super.becameAbstract();
        }

        public String both() {
            return "mixed, " + Right.super.both();
        }

        public String inherited() {
            return "mixed, " + Right.super.inherited();
        }
    }

    public static void main(String[] args) {
        Child child = new Child();
        attempt("gone from superclass", child::gone);
        attempt("abstract in superclass", child::becameAbstract);
        attempt("static in superclass", child::callsStatic);
        attempt("private in superclass", child::callsPrivate);
        attempt("moved to the superclass's superclass", child::movedUp);
        attempt("override appeared in between", child::appearsBetween);
        attempt("return type changed", child::otherType);
        attempt("field became static", child::readsField);
        attempt("class method now a default", child::nowDefault);
        Mixed mixed = new Mixed();
        attempt("default kept", mixed::kept);
        attempt("default gone", mixed::gone);
        attempt("default became abstract", mixed::becameAbstract);
        attempt("default of two interfaces", mixed::both);
        attempt("default inherited now", mixed::inherited);
        attempt("again", child::gone);
    }
}

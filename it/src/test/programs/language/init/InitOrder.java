package init;

/// Static and instance initialisers run in text order, superclass first, at first use only.
public final class InitOrder {
    static int step;

    static int log(String what) {
        System.out.println(++step + " " + what);
        return step;
    }

    static class Base {
        static final int S = log("Base.S");
        int a = log("Base.a");

        static {
            log("Base static block");
        }

        {
            log("Base block");
        }

        int b = log("Base.b");

        Base() {
            this(log("Base() argument"));
            log("Base()");
        }

        Base(int ignored) {
            log("Base(int)");
            hook();
        }

        void hook() {
            log("Base.hook");
        }
    }

    static class Derived extends Base {
        static final int S = log("Derived.S");
        int c = log("Derived.c");
        int zero = 0;
        int unset;

        {
            log("Derived block c=" + c);
        }

        Derived() {
            super();
            log("Derived() zero=" + zero + " unset=" + unset);
        }

        @Override
        void hook() {
            log("Derived.hook c=" + c);
            zero = 7;
            unset = 7;
        }
    }

    static class Lazy {
        static {
            log("Lazy static");
        }

        static final int CONSTANT = 5;
        static final Integer BOXED = 6;

        static void touch() {}
    }

    public static void main(String[] args) {
        log("main");
        Derived[] none = new Derived[2];
        log("array made " + none.length);
        Object o = Derived.class;
        log("class literal " + ((Class<?>) o).getSimpleName());
        new Derived();
        log("second");
        new Derived();
        log("constant " + Lazy.CONSTANT);
        log("boxed " + Lazy.BOXED);
        Lazy.touch();
    }
}

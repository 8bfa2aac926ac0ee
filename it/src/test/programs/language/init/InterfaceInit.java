package init;

/// Interfaces initialise only when a field is used, or when they declare default methods and an
/// implementing class initialises.
public final class InterfaceInit {
    static int log(String what) {
        System.out.println(what);
        return what.length();
    }

    interface Plain {
        int P = log("Plain");

        void m();
    }

    interface WithDefault {
        int D = log("WithDefault");

        default void d() {}
    }

    interface SubDefault extends WithDefault {
        int S = log("SubDefault");

        default void s() {}
    }

    interface SubPlain extends WithDefault {
        int S = log("SubPlain");
    }

    interface WithStatic {
        int T = log("WithStatic");

        static void t() {
            log("t()");
        }
    }

    static class X implements Plain, SubDefault {
        static {
            log("X");
        }

        public void m() {}
    }

    static class Y extends X implements SubPlain {
        static {
            log("Y");
        }
    }

    interface Constant {
        int C = 3;
        Object O = log("Constant");
    }

    public static void main(String[] args) {
        log("main");
        new Y();
        log("after Y");
        log("use " + Plain.P);
        log("use " + SubPlain.S);
        WithStatic.t();
        log("constant " + Constant.C);
        log("object " + Constant.O);
        Plain lambda = () -> log("lambda");
        lambda.m();
    }
}

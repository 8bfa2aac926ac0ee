package init;

/// Lazy holders, initialisation by every kind of first use, and none by what is not a use.
public final class HolderIdiom {
    static void log(String s) {
        System.out.println(s);
    }

    static class ByNew {
        static {
            log("ByNew");
        }
    }

    static class ByCall {
        static {
            log("ByCall");
        }

        static int f() {
            return 1;
        }
    }

    static class ByGet {
        static {
            log("ByGet");
        }

        static int x = 2;
    }

    static class ByPut {
        static {
            log("ByPut");
        }

        static int x;
    }

    static class BySub {
        static {
            log("BySub");
        }
    }

    static class Sub extends BySub {
        static {
            log("Sub");
        }

        static int y = 3;
    }

    static class ByName {
        static {
            log("ByName");
        }
    }

    static class NotYet {
        static {
            log("NotYet initialised!");
        }

        static final String T = "constant";
        static final long L = 1L << 40;
    }

    static class InheritedField extends ByGet {
        static {
            log("InheritedField initialised!");
        }
    }

    static class Lazy {
        private static class Holder {
            static {
                log("Holder");
            }

            static final Object IT = new Object();
        }

        static Object it() {
            return Holder.IT;
        }
    }

    public static void main(String[] args) throws Exception {
        log(NotYet.T + NotYet.L);
        NotYet[] array = new NotYet[3];
        log(
                "instanceof "
                        + (args instanceof Object)
                        + " "
                        + array.length
                        + " "
                        + ((Object) array instanceof NotYet[][]));
        NotYet nothing = null;
        log("cast " + (NotYet) nothing);
        log("literal " + NotYet.class.getName());
        log(
                "no-init forName "
                        + Class.forName(
                                        "init.HolderIdiom$ByName",
                                        false,
                                        HolderIdiom.class.getClassLoader())
                                .getSimpleName());
        new ByNew();
        new ByNew();
        ByCall.f();
        log("inherited " + InheritedField.x);
        ByPut.x = 5;
        log("sub " + Sub.y);
        Class.forName("init.HolderIdiom$ByName");
        log("holder next");
        log(String.valueOf(Lazy.it() == Lazy.it()));
    }
}

package init;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Enum constants are made before other statics; constants with bodies, failing enums, lookup
/// tables, interfaces of enums.
public final class EnumInit {
    static void log(String s) {
        System.out.println(s);
    }

    interface Coded {
        int CODE = show("Coded.CODE", 7);

        int code();

        static int show(String what, int value) {
            log(what);
            return value;
        }
    }

    enum Colour implements Coded {
        RED(1),
        GREEN(2) {
            {
                log("GREEN block");
            }

            @Override
            public int code() {
                return super.code() + CODE;
            }
        };

        static final Map<Integer, Colour> BY_CODE = new HashMap<>();
        static int made = 100;

        static {
            log("static block, made " + made);
            for (Colour c : values()) {
                BY_CODE.put(c.code(), c);
            }
        }

        private final int code;

        Colour(int code) {
            this.code = code;
            log("constructor " + name() + " " + ordinal());
        }

        @Override
        public int code() {
            return code;
        }
    }

    enum Failing {
        A,
        B(5 / Integer.parseInt("0")),
        C;

        Failing() {
            log("Failing()");
        }

        Failing(int x) {
            log("Failing(int)");
        }
    }

    enum Empty {
        ;

        static String hello() {
            return "from an enum without constants " + values().length;
        }
    }

    enum Lazy {
        ONE(() -> "one"),
        SELF(() -> Lazy.valueOf("ONE").text());

        private final Supplier<String> supplier;

        Lazy(Supplier<String> supplier) {
            this.supplier = supplier;
        }

        String text() {
            return supplier.get();
        }
    }

    public static void main(String[] args) {
        log("main");
        log(Colour.BY_CODE.get(1) + " " + Colour.GREEN.code() + " " + Colour.BY_CODE.get(9));
        for (int i = 0; i < 2; i++) {
            try {
                log(Failing.C.name());
            } catch (Throwable t) {
                log(
                        t.getClass().getSimpleName()
                                + " "
                                + (t.getCause() == null
                                        ? ""
                                        : t.getCause().getClass().getSimpleName()));
            }
        }
        log(Empty.hello());
        log(Lazy.SELF.text());
        switch (Colour.RED) {
            case RED -> log("red");
            case GREEN -> log("green");
        }
    }
}

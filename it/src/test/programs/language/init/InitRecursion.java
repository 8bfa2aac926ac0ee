package init;

/// Cycles between initialisers see default values, not deadlock.
public final class InitRecursion {
    static class A {
        static int a = B.b + 1;

        static {
            System.out.println("A done a=" + a + " B.b=" + B.b);
        }
    }

    static class B {
        static int b = A.a + 10;

        static {
            System.out.println("B done b=" + b + " A.a=" + A.a);
        }
    }

    static class Parent {
        static Child made = new Child();
        static String text = "set";

        static {
            System.out.println("Parent done");
        }
    }

    static class Child extends Parent {
        static int count = 5;
        String seen = text;

        Child() {
            count++;
            System.out.println("Child() text=" + text + " count=" + count);
        }

        static {
            System.out.println("Child done " + count);
        }
    }

    static class Self {
        static final Self ONE = new Self();
        static int x = 3;
        int seen = x;
        static final int BLANK;

        static {
            BLANK = ONE.seen + x;
        }
    }

    enum Cyc {
        P,
        Q;
        static final java.util.Map<String, Cyc> BY = new java.util.HashMap<>();

        static {
            for (Cyc c : values()) {
                BY.put(c.name().toLowerCase(java.util.Locale.ROOT), c);
            }
        }
    }

    public static void main(String[] args) {
        System.out.println(A.a + " " + B.b);
        System.out.println(Child.count + " " + Parent.made.seen + " " + Parent.text);
        System.out.println(Self.ONE.seen + " " + Self.BLANK);
        System.out.println(Cyc.BY.get("q") + " " + Cyc.BY.size());
    }
}

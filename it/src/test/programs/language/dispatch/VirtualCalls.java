package dispatch;

/// Overriding through several levels, super calls, and calls from constructors to methods of
/// unfinished objects.
public final class VirtualCalls {
    static class A {
        A() {
            System.out.println("A() sees " + name());
        }

        String name() {
            return "A";
        }

        String both() {
            return name() + "/" + own();
        }

        private String own() {
            return "A.own";
        }
    }

    static class B extends A {
        final String field = "B".concat("!");

        B() {
            System.out.println("B() sees " + name());
        }

        @Override
        String name() {
            return "B(" + field + ")";
        }

        private String own() {
            return "B.own";
        }

        String mine() {
            return own() + "+" + super.name();
        }
    }

    static class C extends B {
        @Override
        String name() {
            return "C<" + super.name() + ">";
        }

        @Override
        String both() {
            return "[" + super.both() + "]";
        }
    }

    static final class D extends C {
        int calls;

        @Override
        String name() {
            calls++;
            return "D" + calls;
        }
    }

    public static void main(String[] args) {
        A[] all = {new A(), new B(), new C(), new D()};
        for (A a : all) {
            System.out.println(
                    a.getClass().getSimpleName() + " name=" + a.name() + " both=" + a.both());
        }
        System.out.println(((B) all[1]).mine());
        System.out.println(((B) all[2]).mine());
        System.out.println(((B) all[3]).mine());
        int hot = 0;
        for (int i = 0; i < 4000; i++) {
            hot += all[i & 3].name().length();
        }
        System.out.println("hot " + hot);
    }
}

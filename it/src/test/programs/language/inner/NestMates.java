package inner;

/// Private members across a nest: fields with compound assignment, methods, constructors, statics,
/// through subclasses.
public final class NestMates {
    private int f = 1;
    private static long s = 2;
    private final int[] arr = {1, 2};

    private NestMates() {}

    private NestMates(int f) {
        this.f = f;
    }

    private int m(int k) {
        return f + k;
    }

    private static String st(String t) {
        return "st " + t;
    }

    static class A {
        private int own = 5;

        private A() {}

        private A(NestMates n) {
            own = n.f++ + ++n.f;
            n.f <<= 2;
            s += own;
            n.arr[1] *= n.m(3);
        }

        private int m(int k) {
            return -k;
        }

        private interface P {
            private int p() {
                return 77;
            }
        }

        static class Impl implements P {}
    }

    static class B extends A {
        private int own = 6;

        B() {
            super(new NestMates(10));
        }

        int both() {
            return own * 100 + super.own + ((A) this).m(2) + new A().m(1);
        }

        private int m(int k) {
            return k * 1000;
        }
    }

    private class C {
        private int v = f;

        private int outer() {
            return NestMates.this.m(v);
        }
    }

    private String text = "a";

    public static void main(String[] args) {
        NestMates n = new NestMates(4);
        A a = new A(n);
        System.out.println(n.f + " " + a.own + " " + s + " " + n.arr[1]);
        System.out.println(new B().both() + " " + new B().m(2) + " " + ((A) new B()).m(2));
        System.out.println(n.new C().outer() + " " + n.new C().v + " " + st("x"));
        System.out.println(new A.Impl().hashCode() == 0 ? "" : "" + ((A.P) new A.Impl()).p());
        n.text += 1;
        n.text += 'c';
        n.text += null;
        n.text += 2.5;
        System.out.println(n.text);
        s++;
        s = s-- - --s;
        System.out.println(s);
        System.out.println(
                A.class.getNestHost().getSimpleName()
                        + " "
                        + A.class.isNestmateOf(C.class)
                        + " "
                        + NestMates.class.getNestMembers().length);
        Runnable r = () -> n.f = n.m(n.f--);
        r.run();
        System.out.println(n.f);
    }
}

package dispatch;

/// Fields are chosen by static type, static methods are hidden, not overridden; null receivers of
/// statics do not matter.
public final class FieldsAndStatics {
    static class A {
        String f = "A.f";
        static String s = "A.s";

        static String m() {
            return "A.m";
        }

        String get() {
            return f;
        }
    }

    static class B extends A {
        String f = "B.f";
        static String s = "B.s";

        static String m() {
            return "B.m";
        }

        String sup() {
            return super.f + "," + this.f + "," + ((A) this).f;
        }
    }

    static class C extends B {
        int f = 42;

        @Override
        String get() {
            return super.get() + f;
        }
    }

    interface K {
        int X = 17;
        int Y = X * 2;
        Integer BOXED = Integer.valueOf(X + Y);
    }

    interface L extends K {
        int X = 18;
    }

    static class M implements L {
        int sum() {
            return X + Y + K.X + BOXED;
        }
    }

    @SuppressWarnings("static-access")
    public static void main(String[] args) {
        C c = new C();
        B b = c;
        A a = c;
        System.out.println(a.f + " " + b.f + " " + c.f + " " + a.get() + " " + b.sup());
        A none = null;
        B noneB = null;
        System.out.println(none.s + " " + noneB.s + " " + none.m() + " " + noneB.m());
        System.out.println(new M().sum());
        C.s = "changed";
        System.out.println(B.s + " " + A.s + " " + C.s);
        a.f = "written";
        System.out.println(((A) b).f + " " + b.f + " " + c.get());
        int[] order = {0};
        c.f = order[0]++ + (c.f = 5) * order[0];
        System.out.println(c.f + " " + order[0]);
    }
}

package inner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Inner, nested, local and anonymous classes: outer instances, shadowing, captured variables,
/// inheritance of inner classes.
public final class InnerClasses {
    private int x = 1;
    private static int made;

    class Inner {
        int x = 2;

        class Deeper {
            int x = 3;

            String all() {
                return x + "," + Inner.this.x + "," + InnerClasses.this.x;
            }
        }

        void bump() {
            InnerClasses.this.x += 10;
            made++;
        }
    }

    static class Nested {
        private int secret = 7;

        Inner of(InnerClasses outer) {
            return outer.new Inner();
        }
    }

    class SubInner extends Inner {
        SubInner() {
            x = 20;
        }

        String both() {
            return super.x + ":" + InnerClasses.this.x;
        }
    }

    static class External extends Inner {
        External(InnerClasses outer) {
            outer.super();
        }
    }

    interface Shape {
        double area();
    }

    static Shape shape(double w, double... factors) {
        double base = w * 2;
        class Local implements Shape {
            double f = factors.length;

            public double area() {
                double a = base * f;
                for (double x : factors) {
                    a += x;
                }
                return a;
            }
        }
        return new Local();
    }

    Shape anonymous(int k) {
        return new Shape() {
            int calls = k;

            @Override
            public double area() {
                return x + calls++;
            }

            @Override
            public String toString() {
                return "anon" + calls;
            }
        };
    }

    private static class Counter {
        private int n;

        private Counter next() {
            n++;
            return this;
        }
    }

    static class Base {
        Base() {
            init();
        }

        void init() {
            System.out.println("Base.init");
        }
    }

    static List<String> log(String captured) {
        List<String> l = new ArrayList<>();
        new Base() {
            String own = captured;

            @Override
            void init() {
                l.add("init own=" + own + " captured=" + captured);
            }
        }.init();
        return l;
    }

    public static void main(String[] args) {
        InnerClasses o = new InnerClasses();
        Inner i = o.new Inner();
        System.out.println(i.new Deeper().all() + " " + o.new Inner().new Deeper().all());
        i.bump();
        new Nested().of(o).bump();
        System.out.println(o.x + " " + made + " " + new Nested().secret);
        System.out.println(o.new SubInner().both() + " " + new External(o).x);
        System.out.println(shape(3).area() + " " + shape(3, 1, 2).area());
        Shape a = o.anonymous(5);
        System.out.println(a.area() + " " + a.area() + " " + a);
        Counter c = new Counter();
        c.next().next().n += 5;
        System.out.println(c.n);
        System.out.println(log("cap"));
        try {
            InnerClasses none = null;
            none.new Inner();
        } catch (NullPointerException e) {
            System.out.println("outer is checked");
        }
        class Fib {
            int of(int n) {
                return n < 2 ? n : new Fib().of(n - 1) + new Fib().of(n - 2);
            }
        }
        System.out.println(new Fib().of(15));
        Supplier<Object> s =
                () ->
                        new Object() {
                            @Override
                            public String toString() {
                                return "in lambda " + args.length;
                            }
                        };
        System.out.println(s.get());
        int[] k = {0};
        Runnable r =
                new Runnable() {
                    {
                        k[0] = 5;
                    }

                    public void run() {
                        k[0]++;
                        Runnable me = this;
                        if (k[0] < 8) {
                            me.run();
                        }
                    }
                };
        r.run();
        System.out.println(k[0]);
        enum LocalEnum {
            P,
            Q
        }
        interface LocalInterface {
            int f();
        }
        record LocalRecord(LocalEnum e) implements LocalInterface {
            public int f() {
                return e.ordinal();
            }
        }
        System.out.println(new LocalRecord(LocalEnum.Q).f());
        System.out.println(
                Inner.Deeper.class.getName()
                        + " "
                        + a.getClass().getName()
                        + " "
                        + new Fib().getClass().getName()
                        + " "
                        + Inner.Deeper.class.getSimpleName()
                        + "|"
                        + a.getClass().getSimpleName()
                        + "|"
                        + Fib.class.getSimpleName());
        System.out.println(
                Inner.Deeper.class.getEnclosingClass()
                        + " "
                        + Fib.class.isLocalClass()
                        + " "
                        + a.getClass().isAnonymousClass()
                        + " "
                        + Nested.class.isMemberClass());
    }
}

package init;

import java.util.function.Supplier;

/// Final fields are visible as zero before they are set; constants are folded by the compiler even
/// then.
public final class FinalFields {
    abstract static class Base {
        Base() {
            System.out.println("in Base: " + show());
        }

        abstract String show();
    }

    static class Derived extends Base {
        final int constant = 42;
        final int computed = Integer.parseInt("42");
        final String text = "text";
        final String made = new StringBuilder("text").toString();
        final int[] array = {1, 2, 3};
        final Supplier<String> lambda = () -> made + computed;

        @Override
        String show() {
            return constant
                    + " "
                    + computed
                    + " "
                    + text
                    + " "
                    + made
                    + " "
                    + (array == null)
                    + " "
                    + (lambda == null);
        }
    }

    static class Blank {
        final int x;
        final int y;

        Blank(boolean flip) {
            if (flip) {
                x = 1;
            } else {
                x = 2;
            }
            int t = x;
            y = t * 10 + peek();
        }

        int peek() {
            return y;
        }
    }

    public static void main(String[] args) {
        Derived derived = new Derived();
        System.out.println("after: " + derived.show() + " " + derived.lambda.get());
        System.out.println(new Blank(true).y + " " + new Blank(false).y);
        System.out.println(derived.text == "te" + "xt");
        System.out.println(derived.made == "text");
        System.out.println(derived.made.intern() == derived.text);
    }
}

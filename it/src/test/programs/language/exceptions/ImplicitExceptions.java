package exceptions;

/// The exceptions the machine itself throws, with HotSpot's messages.
public final class ImplicitExceptions {
    interface Body {
        Object run();
    }

    static void attempt(Body body) {
        try {
            System.out.println("value " + body.run());
        } catch (RuntimeException | Error e) {
            System.out.println(e);
        }
    }

    static int zero;
    static final int MIN = Integer.MIN_VALUE;

    public static void main(String[] args) {
        int[] a = new int[3];
        String[] s = {"x"};
        Object[] o = s;
        byte[] b = new byte[0];
        long[][] l = new long[2][];
        attempt(() -> 1 / zero);
        attempt(() -> 1L % zero);
        attempt(() -> MIN / -1 + " " + MIN % -1 + " " + Long.MIN_VALUE / -1L);
        attempt(() -> 1.0 / zero + " " + 0.0 / zero + " " + 1 % 0.0);
        attempt(() -> a[3]);
        attempt(() -> a[-1]);
        attempt(() -> a[zero + 1] = a[MIN]);
        attempt(() -> b[0]);
        attempt(() -> l[1][0]);
        attempt(() -> l[2]);
        attempt(
                () -> {
                    o[0] = 5;
                    return o[0];
                });
        attempt(
                () -> {
                    o[0] = null;
                    return o[0];
                });
        attempt(
                () -> {
                    o[1] = "y";
                    return o;
                });
        attempt(() -> new int[zero - 1]);
        attempt(() -> new int[2][-1]);
        attempt(() -> new int[0][-1]);
        attempt(() -> new Object[2][MIN][]);
        attempt(() -> "abc".charAt(3));
        attempt(() -> "abc".substring(2, 1));
        attempt(() -> "abc".substring(4));
        attempt(() -> Integer.parseInt("12x"));
        attempt(() -> Integer.parseInt(""));
        attempt(() -> Integer.parseInt(null));
        attempt(() -> Long.parseLong("99999999999999999999"));
        attempt(() -> new java.util.ArrayList<>().get(0));
        attempt(() -> java.util.List.of(1, 2).get(2));
        attempt(() -> java.util.List.of(1, null));
        attempt(() -> java.util.List.of().iterator().next());
        attempt(() -> new java.util.ArrayDeque<>().removeFirst());
        attempt(() -> Thread.State.valueOf("NOPE"));
        attempt(() -> java.util.Objects.requireNonNull(null, "the message"));
        attempt(() -> java.util.Objects.checkIndex(5, 5));
        attempt(() -> java.util.Optional.empty().orElseThrow());
        attempt(() -> new StringBuilder("ab").deleteCharAt(2));
        attempt(() -> new int[] {1}.clone()[1]);
        attempt(
                () -> {
                    System.arraycopy(a, 0, b, 0, 1);
                    return b;
                });
        attempt(
                () -> {
                    System.arraycopy(a, 2, a, 0, 2);
                    return a;
                });
        attempt(
                () -> {
                    System.arraycopy(a, 0, l, 0, 1);
                    return a;
                });
        attempt(
                () -> {
                    System.arraycopy("no", 0, l, 0, 1);
                    return a;
                });
        attempt(() -> (Object) Character.toChars(0x110000));
    }
}

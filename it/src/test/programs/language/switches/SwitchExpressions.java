package switches;

/// Arrow cases, yield, several labels, values of mixed numeric types, exhaustive enums, switches
/// inside expressions.
public final class SwitchExpressions {
    enum Day {
        MO,
        TU,
        WE,
        TH,
        FR,
        SA,
        SU
    }

    static int length(Day d) {
        return switch (d) {
            case MO, FR, SU -> 6;
            case TU -> 7;
            case TH, SA -> 8;
            case WE -> 9;
        };
    }

    static String kind(Day d) {
        return switch (d) {
            case SA, SU -> "weekend";
            case MO -> {
                String s = "mon";
                yield s + "day";
            }
            default -> {
                if (d.ordinal() > 3) {
                    yield "late";
                }
                yield "early";
            }
        };
    }

    static double mixed(int k) {
        return switch (k) {
            case 0 -> 1;
            case 1 -> 2.5f;
            case 2 -> 'a';
            case 3 -> 10L;
            default -> throw new IllegalArgumentException("k=" + k);
        };
    }

    static int old(String s) {
        return switch (s) {
            case "a", "b":
                yield 1;
            case "c":
                System.out.print("c! ");
            default:
                int n = s.length();
                yield n * 10;
        };
    }

    static int nested(int a, int b) {
        return a
                + switch (b) {
                            case 0 ->
                                    switch (a) {
                                        case 0 -> 100;
                                        default -> 200;
                                    };
                            case 1 -> {
                                try {
                                    yield 10 / a;
                                } catch (ArithmeticException e) {
                                    yield -1;
                                } finally {
                                    System.out.print("f ");
                                }
                            }
                            default -> b;
                        }
                        * 2;
    }

    public static void main(String[] args) {
        for (Day d : Day.values()) {
            System.out.print(length(d) + kind(d) + " ");
        }
        System.out.println();
        for (int k = 0; k < 4; k++) {
            System.out.print(mixed(k) + " ");
        }
        System.out.println();
        try {
            mixed(4);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(old("a") + " " + old("c") + " " + old("dddd"));
        System.out.println(
                nested(0, 0)
                        + " "
                        + nested(1, 0)
                        + " "
                        + nested(0, 1)
                        + " "
                        + nested(5, 1)
                        + " "
                        + nested(3, 4));
        Day none = null;
        try {
            length(none);
        } catch (NullPointerException e) {
            System.out.println("null enum");
        }
        int sum = 0;
        for (int i = 0; i < 100; i++) {
            sum +=
                    switch (i % 7) {
                        case 0, 3 -> i;
                        case 1 -> -i;
                        case 2 -> {
                            if (i > 50) {
                                continue_();
                                yield 1;
                            }
                            yield 2;
                        }
                        default -> 0;
                    };
        }
        System.out.println(sum + " " + continued);
        Object o =
                switch (args.length) {
                    case 0 -> "text";
                    case 1 -> 1;
                    default -> 2.0;
                };
        System.out.println(
                o
                        + " "
                        + (boolean)
                                switch (o.hashCode() & 0) {
                                    case 0 -> true;
                                    default -> false;
                                });
    }

    static int continued;

    static void continue_() {
        continued++;
    }
}

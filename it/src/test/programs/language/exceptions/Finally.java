package exceptions;

/// What finally does to returns, throws, breaks and values already computed.
public final class Finally {
    @SuppressWarnings("finally")
    static int overrides() {
        try {
            return 1;
        } finally {
            return 2;
        }
    }

    static int keeps() {
        int x = 1;
        try {
            return x;
        } finally {
            x = 5;
        }
    }

    static int[] shares() {
        int[] x = {1};
        try {
            return x;
        } finally {
            x[0] = 5;
        }
    }

    @SuppressWarnings("finally")
    static int swallows() {
        try {
            throw new RuntimeException("lost");
        } finally {
            return 3;
        }
    }

    @SuppressWarnings("finally")
    static String breaks() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            try {
                if (i == 1) {
                    continue;
                }
                if (i == 3) {
                    break;
                }
                log.append('b').append(i);
            } finally {
                log.append('f').append(i);
                if (i == 2) {
                    continue;
                }
            }
            log.append('e').append(i);
        }
        return log.toString();
    }

    static String nested() {
        StringBuilder log = new StringBuilder();
        try {
            try {
                try {
                    throw new IllegalStateException("one");
                } finally {
                    log.append("f1 ");
                }
            } catch (IllegalStateException e) {
                log.append("c").append(e.getMessage()).append(' ');
                throw new IllegalArgumentException("two", e);
            } finally {
                log.append("f2 ");
            }
        } catch (RuntimeException e) {
            log.append(e.getMessage()).append('<').append(e.getCause().getMessage());
        }
        return log.toString();
    }

    static int depth(int n) {
        try {
            return n == 0 ? 1 / 0 : depth(n - 1);
        } finally {
            count++;
        }
    }

    static int count;

    static long wide(int k) {
        long a = 1L << 40;
        double d = 0.5;
        try {
            if (k > 0) {
                throw new RuntimeException();
            }
            a += 1;
            d *= 2;
        } catch (RuntimeException e) {
            a += 2;
            d *= 4;
        } finally {
            a += 4;
            d += a;
        }
        return a + (long) d;
    }

    public static void main(String[] args) {
        System.out.println(overrides() + " " + keeps() + " " + shares()[0] + " " + swallows());
        System.out.println(breaks());
        System.out.println(nested());
        try {
            depth(50);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage() + " after " + count);
        }
        System.out.println(wide(0) + " " + wide(1));
        outer:
        for (int i = 0; ; i++) {
            try {
                try {
                    if (i == 2) {
                        break outer;
                    }
                } finally {
                    System.out.println("inner " + i);
                }
            } finally {
                System.out.println("outer " + i);
            }
        }
        try {
            try {
                throw new Error("first");
            } finally {
                Object o = null;
                o.hashCode();
            }
        } catch (Throwable t) {
            System.out.println(t.getClass().getSimpleName() + " " + t.getSuppressed().length);
        }
    }
}

package exceptions;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The first matching handler wins; multi-catch; rethrow keeps the precise type; handlers do not
/// cover each other.
public final class CatchOrder {
    static String which(int k) {
        try {
            switch (k) {
                case 0:
                    throw new FileNotFoundException("f");
                case 1:
                    throw new IOException("io");
                case 2:
                    throw new IllegalArgumentException("arg");
                case 3:
                    throw new NumberFormatException("nf");
                case 4:
                    throw new ArrayIndexOutOfBoundsException(7);
                case 5:
                    throw new StackOverflowError();
                case 6:
                    throw new UncheckedIOException(new IOException("wrapped"));
                case 7:
                    Object o = "s";
                    return "" + (Integer) o;
                case 8:
                    return "" + new int[-3].length;
                case 9:
                    return "" + k / (k - 9);
                case 10:
                    return "" + k % (long) (k - 10);
                default:
                    return "none";
            }
        } catch (FileNotFoundException e) {
            return "FNF " + e.getMessage();
        } catch (IOException e) {
            return "IO " + e.getMessage();
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return "multi " + e.getMessage();
        } catch (NegativeArraySizeException e) {
            return "size " + e.getMessage();
        } catch (ArithmeticException e) {
            return "math " + e.getMessage();
        } catch (RuntimeException e) {
            return "rt " + e.getClass().getSimpleName();
        } catch (Throwable e) {
            return "t " + e.getClass().getSimpleName();
        }
    }

    static void rethrow(boolean io) throws IOException {
        try {
            if (io) {
                throw new IOException("a");
            }
            throw new IllegalStateException("b");
        } catch (final Exception e) {
            throw e;
        }
    }

    public static void main(String[] args) {
        for (int k = 0; k <= 11; k++) {
            System.out.println(k + " " + which(k));
        }
        for (boolean io : new boolean[] {true, false}) {
            try {
                rethrow(io);
            } catch (IOException e) {
                System.out.println("io " + e.getMessage());
            } catch (RuntimeException e) {
                System.out.println("rt " + e.getMessage());
            }
        }
        try {
            try {
                throw new RuntimeException("in");
            } catch (RuntimeException e) {
                throw new RuntimeException("from handler");
            } catch (Exception e) {
                System.out.println("never");
            }
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
        RuntimeException none = null;
        try {
            throw none;
        } catch (NullPointerException e) {
            System.out.println("throwing null is " + e.getClass().getSimpleName());
        }
        int n = 0;
        for (int i = 0; i < 20_000; i++) {
            try {
                if ((i & 1) == 0) {
                    throw new IllegalStateException();
                }
                n++;
            } catch (IllegalStateException e) {
                n += 2;
            }
        }
        System.out.println(n);
    }
}

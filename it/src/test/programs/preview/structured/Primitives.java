package structured;

/// A class file with the preview flag runs like any other; primitive patterns (JEP 507) are the language's part of it.
public final class Primitives {
    static String kind(Object o) {
        return switch (o) {
            case int i when i > 100 -> "large int " + i;
            case int i -> "int " + i;
            case double d -> "double " + d;
            default -> "other";
        };
    }

    static String fits(int value) {
        return value instanceof byte b ? "byte " + b : value instanceof short s ? "short " + s : "int " + value;
    }

    public static void main(String[] args) {
        System.out.println(kind(7) + ", " + kind(700) + ", " + kind(1.5) + ", " + kind("x"));
        System.out.println(fits(100) + ", " + fits(1000) + ", " + fits(100_000));
        long large = 1L << 40;
        System.out.println((large instanceof int) + " " + (5L instanceof int i && i == 5));
        System.out.println(switch (large % 3) {
            case 0L -> "zero";
            case 1L -> "one";
            default -> "two";
        });
    }
}

package dispatch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/// Checked casts and instanceof over classes, interfaces and arrays of every shape.
public final class CastsAndInstanceof {
    static String kinds(Object o) {
        return (o instanceof Object ? "O" : "-")
                + (o instanceof Number ? "N" : "-")
                + (o instanceof Comparable<?> ? "C" : "-")
                + (o instanceof Serializable ? "S" : "-")
                + (o instanceof Cloneable ? "c" : "-")
                + (o instanceof Object[] ? "A" : "-")
                + (o instanceof int[] ? "i" : "-")
                + (o instanceof Object[][] ? "2" : "-")
                + (o instanceof Number[] ? "n" : "-")
                + (o instanceof Comparable<?>[] ? "p" : "-")
                + (o instanceof List<?> ? "L" : "-")
                + (o instanceof RandomAccess ? "R" : "-")
                + (o instanceof Serializable[] ? "s" : "-")
                + (o instanceof Cloneable[] ? "k" : "-");
    }

    public static void main(String[] args) {
        Object[] all = {
            null,
            1,
            2L,
            "s",
            new int[1],
            new int[1][1],
            new Integer[1],
            new Integer[1][1],
            new Object[0],
            new String[0],
            new ArrayList<>(),
            List.of(),
            new ArrayList<?>[1],
            Thread.State.NEW,
            new Thread.State[0],
            (Runnable) () -> {},
            (Runnable & Serializable) () -> {},
            new int[0][][],
            new Cloneable[0],
            String.class,
            new long[0]
        };
        for (Object o : all) {
            System.out.println(kinds(o));
        }
        Object text = "text";
        String[] tries = {"Integer", "Integer[]", "int[]", "Runnable"};
        for (String each : tries) {
            try {
                Object cast =
                        switch (each) {
                            case "Integer" -> (Integer) text;
                            case "Integer[]" -> (Integer[]) text;
                            case "int[]" -> (int[]) text;
                            default -> (Runnable) text;
                        };
                System.out.println("?? " + cast);
            } catch (ClassCastException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            Object numbers = new Object[] {1, 2};
            System.out.println(((Integer[]) numbers).length);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        Object none = null;
        System.out.println((Integer[]) none == null && (String) none == null);
        System.out.println(
                Number.class.cast(5)
                        + " "
                        + Integer[].class.isInstance(new Integer[0])
                        + " "
                        + Object[].class.isAssignableFrom(int[][].class));
        try {
            Integer.class.cast("x");
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
    }
}

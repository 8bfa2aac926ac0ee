package enums;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/// Enums with bodies, fields, abstract methods, interfaces, static helpers; valueOf, ordinal,
/// compareTo, EnumSet and EnumMap.
public final class Enums {
    enum Planet {
        MERCURY(3.303e+23, 2.4397e6),
        EARTH(5.976e+24, 6.37814e6),
        JUPITER(1.9e+27, 7.1492e7);
        private final double mass, radius;

        Planet(double mass, double radius) {
            this.mass = mass;
            this.radius = radius;
        }

        double gravity() {
            return 6.67300E-11 * mass / (radius * radius);
        }
    }

    enum Op {
        PLUS("+") {
            int apply(int a, int b) {
                return a + b;
            }
        },
        TIMES("*") {
            int apply(int a, int b) {
                return a * b;
            }

            @Override
            public String toString() {
                return "times";
            }
        };
        final String sign;

        Op(String sign) {
            this.sign = sign;
        }

        abstract int apply(int a, int b);

        static Op of(String s) {
            return Arrays.stream(values()).filter(o -> o.sign.equals(s)).findFirst().orElseThrow();
        }
    }

    enum Level {
        LOW,
        MID,
        HIGH;

        Level up() {
            return this == HIGH ? HIGH : values()[ordinal() + 1];
        }
    }

    enum Singleton {
        IT;
        int count;

        int next() {
            return ++count;
        }
    }

    enum Many {
        A0,
        A1,
        A2,
        A3,
        A4,
        A5,
        A6,
        A7,
        A8,
        A9,
        B0,
        B1,
        B2,
        B3,
        B4,
        B5,
        B6,
        B7,
        B8,
        B9,
        C0,
        C1,
        C2,
        C3,
        C4,
        C5,
        C6,
        C7,
        C8,
        C9,
        D0,
        D1,
        D2,
        D3,
        D4,
        D5,
        D6,
        D7,
        D8,
        D9,
        E0,
        E1,
        E2,
        E3,
        E4,
        E5,
        E6,
        E7,
        E8,
        E9,
        F0,
        F1,
        F2,
        F3,
        F4,
        F5,
        F6,
        F7,
        F8,
        F9,
        G0,
        G1,
        G2,
        G3,
        G4,
        G5,
        G6,
        G7
    }

    public static void main(String[] args) {
        for (Planet p : Planet.values()) {
            System.out.println(p + " " + p.gravity());
        }
        for (Op o : Op.values()) {
            System.out.println(
                    o
                            + " "
                            + o.name()
                            + " "
                            + o.apply(6, 7)
                            + " "
                            + o.getDeclaringClass().getSimpleName()
                            + " "
                            + (o.getClass() == Op.class)
                            + " "
                            + Op.of(o.sign).ordinal());
        }
        System.out.println(
                Level.valueOf("MID").up().up().up()
                        + " "
                        + Level.LOW.compareTo(Level.HIGH)
                        + " "
                        + Level.LOW.equals(Level.LOW)
                        + " "
                        + Enum.valueOf(Level.class, "LOW"));
        try {
            Level.valueOf("low");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Level.valueOf(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(
                Singleton.IT.next() + Singleton.IT.next() + " " + Singleton.valueOf("IT").count);
        Level[] v = Level.values();
        v[0] = null;
        System.out.println(Level.values()[0]);
        EnumSet<Level> s = EnumSet.of(Level.HIGH, Level.LOW);
        System.out.println(
                s
                        + " "
                        + EnumSet.complementOf(s)
                        + " "
                        + EnumSet.range(Level.LOW, Level.MID)
                        + " "
                        + EnumSet.allOf(Level.class).containsAll(s)
                        + " "
                        + EnumSet.noneOf(Level.class).isEmpty());
        EnumSet<Many> big = EnumSet.range(Many.A5, Many.G2);
        big.removeIf(m -> m.ordinal() % 3 != 0);
        big.add(Many.G7);
        System.out.println(
                big.size()
                        + " "
                        + big
                        + " "
                        + big.contains(Many.B2)
                        + " "
                        + EnumSet.complementOf(big).size());
        EnumMap<Level, String> map = new EnumMap<>(Level.class);
        map.put(Level.HIGH, "h");
        map.put(Level.LOW, null);
        map.merge(Level.HIGH, "!", String::concat);
        System.out.println(
                map
                        + " "
                        + map.containsKey(Level.MID)
                        + " "
                        + map.get(Level.LOW)
                        + " "
                        + map.equals(Map.of(Level.HIGH, "h!"))
                        + " "
                        + map.keySet()
                        + map.values());
        map.entrySet().iterator().next().setValue("set");
        map.remove(Level.HIGH);
        System.out.println(map);
        try {
            EnumSet<?> raw = s;
            @SuppressWarnings("unchecked")
            EnumSet<Many> wrong = (EnumSet<Many>) raw;
            wrong.add(Many.A0);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(
                Level.class.isEnum()
                        + " "
                        + Op.PLUS.getClass().isEnum()
                        + " "
                        + Level.class.getEnumConstants().length
                        + " "
                        + Op.PLUS.getClass().getSuperclass().getSimpleName()
                        + " "
                        + Level.class.getSuperclass().getName());
        StringBuilder order = new StringBuilder();
        for (Many m : Many.values()) {
            switch (m) {
                case A0, G7 -> order.append(m);
                case C5 -> order.append('c');
                default -> {
                    if (m.name().endsWith("9")) {
                        order.append('9');
                    }
                }
            }
        }
        System.out.println(order);
    }
}

package algorithms;

import java.util.*;
import java.util.function.*;

/// A bank with an event queue, an elevator as a state machine, a CPU emulator, a text adventure
/// map, a cellular automaton.
public final class Simulations {
    record Event(long time, int serial, Runnable action) implements Comparable<Event> {
        public int compareTo(Event o) {
            return time != o.time ? Long.compare(time, o.time) : Integer.compare(serial, o.serial);
        }
    }

    static final class Sim {
        final PriorityQueue<Event> q = new PriorityQueue<>();
        long now;
        int serial;

        void in(long d, Runnable r) {
            q.add(new Event(now + d, serial++, r));
        }

        void run(long end) {
            while (!q.isEmpty() && q.peek().time <= end) {
                Event e = q.poll();
                now = e.time;
                e.action.run();
            }
        }
    }

    static String bank() {
        Sim s = new Sim();
        Random r = new Random(11);
        int[] st = new int[4];
        Deque<Long> queue = new ArrayDeque<>();
        Runnable[] serve = new Runnable[1];
        serve[0] =
                () -> {
                    if (st[0] < 2 && !queue.isEmpty()) {
                        long arrived = queue.poll();
                        st[0]++;
                        st[1]++;
                        st[2] += s.now - arrived;
                        s.in(
                                5 + r.nextInt(10),
                                () -> {
                                    st[0]--;
                                    serve[0].run();
                                });
                    }
                };
        Runnable[] arrive = new Runnable[1];
        arrive[0] =
                () -> {
                    queue.add(s.now);
                    st[3] = Math.max(st[3], queue.size());
                    serve[0].run();
                    s.in(1 + r.nextInt(9), arrive[0]);
                };
        s.in(0, arrive[0]);
        s.run(10_000);
        return "served "
                + st[1]
                + " waited "
                + st[2]
                + " longest "
                + st[3]
                + " left "
                + queue.size();
    }

    enum Lift {
        IDLE,
        UP,
        DOWN,
        OPEN;

        Lift next(int floor, NavigableSet<Integer> calls) {
            return switch (this) {
                case IDLE ->
                        calls.isEmpty()
                                ? IDLE
                                : calls.contains(floor)
                                        ? OPEN
                                        : calls.higher(floor) != null ? UP : DOWN;
                case UP -> calls.contains(floor) ? OPEN : UP;
                case DOWN -> calls.contains(floor) ? OPEN : DOWN;
                case OPEN ->
                        calls.higher(floor) != null ? UP : calls.lower(floor) != null ? DOWN : IDLE;
            };
        }
    }

    static String lift(int... calls) {
        TreeSet<Integer> c = new TreeSet<>();
        for (int x : calls) {
            c.add(x);
        }
        StringBuilder b = new StringBuilder();
        int floor = 3;
        Lift l = Lift.IDLE;
        for (int t = 0; t < 40; t++) {
            l = l.next(floor, c);
            if (l == Lift.OPEN) {
                c.remove(floor);
                b.append('[').append(floor).append(']');
            } else if (l == Lift.IDLE) {
                break;
            } else {
                floor += l == Lift.UP ? 1 : -1;
                b.append(l == Lift.UP ? '^' : 'v');
            }
        }
        return b.toString();
    }

    static String cpu(String program) {
        String[] code = program.strip().split("\\R");
        Map<String, Integer> labels = new HashMap<>();
        for (int i = 0; i < code.length; i++) {
            code[i] = code[i].strip();
            if (code[i].endsWith(":")) {
                labels.put(code[i].substring(0, code[i].length() - 1), i);
            }
        }
        int[] reg = new int[4];
        StringBuilder out = new StringBuilder();
        int steps = 0;
        for (int pc = 0; pc < code.length && steps < 10_000; pc++, steps++) {
            String[] p = code[pc].split("[ ,]+");
            IntUnaryOperator val =
                    i -> p[i].startsWith("r") ? reg[p[i].charAt(1) - '0'] : Integer.parseInt(p[i]);
            switch (p[0]) {
                case "mov" -> reg[p[1].charAt(1) - '0'] = val.applyAsInt(2);
                case "add" -> reg[p[1].charAt(1) - '0'] += val.applyAsInt(2);
                case "mul" -> reg[p[1].charAt(1) - '0'] *= val.applyAsInt(2);
                case "dec" -> reg[p[1].charAt(1) - '0']--;
                case "jnz" -> {
                    if (val.applyAsInt(1) != 0) {
                        pc = labels.get(p[2]);
                    }
                }
                case "out" -> out.append(val.applyAsInt(1)).append(' ');
                case "halt" -> pc = code.length;
                default -> {
                    if (!code[pc].endsWith(":")) {
                        throw new IllegalArgumentException("line " + pc + ": " + code[pc]);
                    }
                }
            }
        }
        return out + "in " + steps + " steps";
    }

    static void rule(int n, int width, int rows) {
        boolean[] c = new boolean[width];
        c[width / 2] = true;
        for (int i = 0; i < rows; i++) {
            StringBuilder b = new StringBuilder();
            boolean[] next = new boolean[width];
            for (int x = 0; x < width; x++) {
                b.append(c[x] ? '*' : ' ');
                int k =
                        (c[(x + width - 1) % width] ? 4 : 0)
                                | (c[x] ? 2 : 0)
                                | (c[(x + 1) % width] ? 1 : 0);
                next[x] = (n >> k & 1) == 1;
            }
            System.out.println(b.toString().stripTrailing());
            c = next;
        }
    }

    public static void main(String[] args) {
        System.out.println(bank());
        System.out.println(lift(5, 1, 3) + " " + lift(9, 7) + " " + lift());
        System.out.println(
                cpu(
                        """
                        mov r0, 1
                        mov r1, 6
                        loop:
                        mul r0, r1
                        out r0
                        dec r1
                        jnz r1, loop
                        halt
                        """));
        try {
            cpu("mov r0, 1\nbogus");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        rule(90, 31, 8);
        rule(30, 31, 8);
        StringBuilder m = new StringBuilder();
        for (int y = -8; y <= 8; y++) {
            for (int x = -24; x <= 10; x++) {
                double cr = x / 12.0, ci = y / 7.0, zr = 0, zi = 0;
                int i = 0;
                for (; i < 30 && zr * zr + zi * zi < 4; i++) {
                    double t = zr * zr - zi * zi + cr;
                    zi = 2 * zr * zi + ci;
                    zr = t;
                }
                m.append(" .:-=+*#%@".charAt(i / 3 % 10));
            }
            m.append("|\n");
        }
        System.out.print(m);
    }
}

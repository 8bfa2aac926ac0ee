package codegen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeMap;

/// Calls whose receivers have few classes, or usually one: what each runs, what it throws and who
/// catches it.
public final class SplitCalls {
    interface Shape {
        int area(int scale);
    }

    record Square(int side) implements Shape {
        @Override
        public int area(int scale) {
            return side * side * scale;
        }
    }

    record Strip(int[] widths) implements Shape {
        @Override
        public int area(int scale) {
            return widths[scale];
        }
    }

    abstract static class Base implements Shape {
        int calls;

        @Override
        public int area(int scale) {
            calls++;
            if (scale == 2) {
                throw new IllegalStateException(getClass().getSimpleName() + " " + calls);
            }
            return calls;
        }
    }

    static final class Left extends Base {}

    static final class Right extends Base {}

    static String sum(List<Shape> shapes, int scale) {
        long sum = 0;
        StringBuilder caught = new StringBuilder();
        for (int i = 0; i < shapes.size(); i++) {
            Shape shape = shapes.get(i);
            try {
                sum = sum * 7 + shape.area(scale);
            } catch (ArrayIndexOutOfBoundsException | NullPointerException e) {
                caught.append(i).append(e instanceof NullPointerException ? "n" : "b");
            } catch (IllegalStateException e) {
                caught.append('[').append(e.getMessage()).append(']');
            } finally {
                sum++;
            }
        }
        return sum + " " + caught;
    }

    static int total(Collection<Integer> numbers) {
        int total = 0;
        for (int number : numbers) {
            total = total * 3 + number;
        }
        return total;
    }

    static int hash(Object[] keys) {
        int hash = 0;
        for (Object key : keys) {
            hash = hash * 31 + (key.equals("one") ? 1 : key.hashCode());
        }
        return hash;
    }

    public static void main(String[] args) {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            shapes.add(new Square(i));
            shapes.add(new Strip(new int[i]));
            shapes.add(i % 2 == 0 ? new Left() : new Right());
            if (i == 3) {
                shapes.add(null);
            }
        }
        for (int scale = 0; scale < 4; scale++) {
            System.out.println(sum(shapes, scale));
        }
        List<Integer> list = new ArrayList<>(Arrays.asList(3, 1, 4, 1, 5));
        System.out.println(total(list) + " " + total(new LinkedList<>(list)) + " " + total(List.of(3, 1, 4)));
        TreeMap<Integer, Integer> map = new TreeMap<>();
        list.forEach(n -> map.merge(n, 1, Integer::sum));
        System.out.println(total(map.keySet()) + " " + total(map.values()) + " " + total(list.subList(1, 3)));
        System.out.println(hash(new Object[] {"one", 2, 'c', 4L, "five", List.of()}));
    }
}

package receivers;

import java.util.Iterator;
import java.util.List;

interface Named {
    default String name() {
        return "name of " + getClass().getSimpleName();
    }
}

interface Shape extends Named {
    String area();

    default String describe() {
        return "area " + area();
    }

    private String secret() {
        return "secret of " + getClass().getSimpleName();
    }

    static String areaOf(Shape shape) {
        return shape.area();
    }

    static String secretOf(Shape shape) {
        return shape.secret();
    }
}

class Kept implements Shape {
    @Override
    public String area() {
        return "kept";
    }
}

class Dropped implements Shape, Comparable<Dropped>, Iterable<String>, AutoCloseable {
    @Override
    public String area() {
        return "dropped";
    }

    @Override
    public int compareTo(Dropped other) {
        return 0;
    }

    @Override
    public Iterator<String> iterator() {
        return List.of("a").iterator();
    }

    @Override
    public void close() {}

    @Override
    public int hashCode() {
        return 7;
    }
}

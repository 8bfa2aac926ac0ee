package eggvm.it.broken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Compiles the program that is going to be broken: small, but with an example of most things that class files hold.
final class SampleProgram {
    static final String MAIN = "sample/Main.class";
    static final String MAIN_CLASS = "sample.Main";

    private static final String SOURCE = """
            package sample;

            interface Shape {
                double area();
                default String label() { return "shape"; }
            }

            abstract class Base implements Shape {
                static int made;
                protected final int[] sizes = {1, 2, 3};
                Base() { made++; }
                abstract String name();
            }

            class Circle extends Base {
                private final double radius;
                Circle(double radius) { this.radius = radius; }
                public double area() { return radius * radius * 3; }
                String name() { return "circle"; }
            }

            final class Square extends Base {
                long side = 4;
                public double area() { return side * side; }
                @Override public String label() { return "square"; }
                String name() { return "square"; }
            }

            public class Main {
                enum Mode { FAST, SLOW }
                record Pair(int a, String b) { }
                static String state = "start";

                static int work(Object o, int n) {
                    int sum = 0;
                    try {
                        for (int i = 0; i < n; i++) {
                            switch (i % 4) {
                                case 0 -> sum += i;
                                case 1 -> sum ^= ((Base) o).sizes[i % 3];
                                case 2 -> sum -= o.hashCode() & 1;
                                default -> sum <<= 1;
                            }
                        }
                    } catch (ClassCastException | ArrayIndexOutOfBoundsException e) {
                        sum = -1;
                    } finally {
                        state = "done";
                    }
                    return sum;
                }

                static String pattern(Object o) {
                    return switch (o) {
                        case Pair(int a, String b) when a > 1 -> b;
                        case Mode m -> m.name();
                        case Circle c -> c.name();
                        default -> "other";
                    };
                }

                public static void main(String[] args) {
                    Shape[] shapes = {new Circle(2), new Square()};
                    int total = 0;
                    for (Shape shape : shapes) {
                        total += work(shape, 20) + shape.label().length() + (int) shape.area();
                    }
                    Runnable lambda = () -> state = state + pattern(new Pair(2, "b"));
                    lambda.run();
                    synchronized (state) {
                        total += pattern(Mode.SLOW).length() + Base.made;
                    }
                    System.exit(total == 0 ? 1 : state.length());
                }
            }
            """;

    private SampleProgram() {}

    /// Class files by their names in a jar, sorted.
    static Map<String, byte[]> classFiles(Path folder) throws IOException {
        Path source = Files.createDirectories(folder.resolve("sample")).resolve("Main.java");
        Files.writeString(source, SOURCE);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, System.err, "-d", classes.toString(), "--release", "25", source.toString());
        if (status != 0) {
            throw new IllegalStateException("javac fails on the sample program");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> found = Files.walk(classes)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                files.put(classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}

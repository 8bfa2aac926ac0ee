package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A program of a folder and a multi-release jar, of which a class is missing: what `egg build` says of it, and what its image does.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassPathTest {
    private static final Path WORK = Path.of(System.getProperty("egg.work", "target"), "class-path").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String MAIN = """
            package parts;

            public class Main {
                public static void main(String[] args) {
                    System.out.println("release " + Release.name());
                    try {
                        useGone();
                    } catch (NoClassDefFoundError e) {
                        System.out.println(e);
                    }
                    System.exit(args.length);
                }

                static void useGone() {
                    System.out.println(new Gone().value());
                }
            }

            class Gone {
                int value() {
                    return 1;
                }
            }
            """;
    private static final String RELEASE = """
            package parts;

            public class Release {
                public static String name() {
                    return "%s";
                }
            }
            """;

    private Path classes;
    private Path library;
    private Path image;
    private Outcome build;

    @BeforeAll
    void build() throws Exception {
        assumeTrue(Launcher.machines().contains("linux"));
        TestFiles.emptied(WORK);
        Path base = SmallProgram.compiled(WORK.resolve("base"), "Release", RELEASE.formatted("of any Java"));
        Path newer = SmallProgram.compiled(WORK.resolve("newer"), "Release", RELEASE.formatted("of Java 21"));
        Path future = SmallProgram.compiled(WORK.resolve("future"), "Release", RELEASE.formatted("of Java 26"));
        library = WORK.resolve("library.jar");
        int status = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "--create", "--file", library.toString(),
                "-C", base.toString(), ".", "--release", "21", "-C", newer.toString(), ".", "--release", "26", "-C", future.toString(), ".");
        assertEquals(0, status, "jar");
        classes = SmallProgram.compiled(WORK.resolve("classes"), "Main", MAIN, "-cp", base.toString());
        Files.delete(classes.resolve("parts/Gone.class"));
        image = WORK.resolve("program.elf");
        build = Child.run(List.of(EggLauncher.EGG.toString(), "build", classes.toString(), "-cp", library.toString(), "--main", "parts.Main",
                "--machine", "linux", "--stats", "--why", "parts.Main.useGone()", "-o", image.toString()), "", EggLauncher.BUILD_LIMIT, true);
        assertEquals(0, build.status(), build::toString);
    }

    @Test
    void aMissingClassIsAWarningThatNamesItsUser() {
        List<String> warnings = build.errors().lines().filter(line -> line.startsWith("warning: ")).toList();
        assertEquals(1, warnings.size(), build::toString);
        assertTrue(warnings.getFirst().contains("parts/Gone") && warnings.getFirst().contains("parts.Main.useGone(Main.java:"), build::toString);
        assertTrue(build.console().lines().anyMatch("warnings 1"::equals), build::toString);
    }

    @Test
    void aReachedMethodIsExplainedFromMainOn() {
        List<String> way = build.console().lines().dropWhile(line -> !line.contains("parts.Main.useGone()")).toList();
        assertTrue(way.size() > 1 && way.get(1).contains("parts.Main.main(java.lang.String[])"), build::toString);
    }

    @Test
    void figuresAreNamesAndNumbers() throws IOException {
        List<String> figures = build.console().lines().takeWhile(line -> line.matches("[a-z:-]+ [0-9]+")).toList();
        assertEquals("image-bytes " + Files.size(image), figures.getFirst());
        for (String name : List.of("code-bytes ", "data-bytes ", "metadata-bytes ", "classes ", "methods ", "compile-millis ", "peak-memory-bytes ")) {
            assertTrue(figures.stream().anyMatch(figure -> figure.startsWith(name) && !figure.endsWith(" 0")), () -> name + build);
        }
    }

    @Test
    void theImageTakesTheReleaseOfJava25AndThrowsForTheMissingClass() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Outcome expected = Child.run(List.of(java, "-cp", classes + ":" + library, "parts.Main", "a", "b"), "", LIMIT);
        Outcome actual = Child.run(List.of(EggLauncher.EGG.toString(), "run", image.toString(), "--", "a", "b"), "", LIMIT);
        assertEquals("release of Java 21\njava.lang.NoClassDefFoundError: parts/Gone\n", expected.console());
        assertEquals(2, expected.status());
        assertEquals(expected, actual);
    }
}

package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `egg profile` runs a program as the JVM would; an image made with what it wrote does what the program does.
class ProfileTest {
    private static final Path PHYSICS = Path.of("../apps/physics/target/app.jar").toAbsolutePath().normalize();
    private static final Path SUITE = Path.of("../bench/target/app.jar").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @TempDir static Path folder;

    /// A library that nobody here wrote.
    @Test
    void theImageIsAnotherAndDoesTheSame() throws Exception {
        Path profile = doesTheSame(PHYSICS, "physics", List.of("12"));
        assertNotEquals(-1, Files.mismatch(new EggLauncher("pc").image(PHYSICS), folder.resolve("physics.elf")), "the profile changes nothing");
        String text = Files.readString(profile);
        assertTrue(text.startsWith("egg profile 1\n"));
        assertTrue(text.lines().anyMatch(line -> line.startsWith("method org/jbox2d/")));
        assertTrue(text.lines().anyMatch(line -> line.startsWith("method java/lang/String")));
        assertTrue(text.lines().anyMatch(line -> line.matches("call \\S+ \\d+ \\d+ org/jbox2d/\\S+:.*")));
    }

    @Test
    @Tag("slow")
    void theBenchmarkSuiteVerifiesItself() throws Exception {
        doesTheSame(SUITE, "suite", List.of("--warm-up", "0", "--seconds", "0", "--min-iterations", "3"));
    }

    /// On the PC as under `egg profile`, times apart; returns the profile.
    private static Path doesTheSame(Path jar, String name, List<String> arguments) throws Exception {
        Path profile = folder.resolve(name + ".profile");
        Outcome expected = egg(List.of("profile", jar.toString(), "-o", profile.toString(), "--"), arguments);
        assertEquals(0, expected.status(), expected::toString);
        Path image = folder.resolve(name + ".elf");
        Outcome built = egg(List.of("build", jar.toString(), "--profile", profile.toString(), "-o", image.toString()), List.of());
        assertEquals(0, built.status(), built::toString);
        Outcome actual = egg(List.of("run", image.toString(), "-m", "256M", "--timeout", "500", "--"), arguments);
        assertEquals(0, actual.status(), actual::toString);
        assertEquals(withoutTimes(expected), withoutTimes(actual));
        return profile;
    }

    /// Of a row of the suite: name, checksum and verdict.
    private static List<String> withoutTimes(Outcome outcome) {
        return outcome.console().lines().map(line -> line.replaceFirst("^(\\w+) +\\d+ +[\\d.]+ +[\\d.]+ ", "$1")).toList();
    }

    @Test
    void statusArgumentsAndInputAreTheProgramsOwn() throws Exception {
        Path classes = SmallProgram.compiled(folder.resolve("echo"), "Echo", """
            public class Echo {
                public static void main(String[] args) throws Exception {
                    System.out.println(String.join("|", args) + new String(System.in.readAllBytes()));
                    System.exit(7);
                }
            }
            """);
        Path written = folder.resolve("echo.profile");
        Outcome outcome = Child.run(List.of(EggLauncher.EGG.toString(), "profile", classes.toString(), "--main", "Echo", "-o", written.toString(), "--", "a", "-b"), "in", LIMIT);
        assertEquals(7, outcome.status());
        assertEquals("a|-bin\n", outcome.console());
        assertTrue(Files.exists(written));
    }

    @Test
    void aServerIsEndedInTimeAndItsProfileWritten() throws Exception {
        Path classes = SmallProgram.compiled(folder.resolve("forever"), "Forever", """
            public class Forever {
                static volatile long sum;
                public static void main(String[] args) { while (true) sum += Long.toString(sum).hashCode(); }
            }
            """);
        Path written = folder.resolve("forever.profile");
        Outcome outcome = egg(List.of("profile", classes.toString(), "--main", "Forever", "-o", written.toString(), "--timeout", "3"), List.of());
        assertEquals(124, outcome.status(), outcome::toString);
        assertTrue(Files.readString(written).contains("method Forever.main([Ljava/lang/String;)V"));
    }

    @Test
    void lambdasAreNamedByTheMethodsThatTheyCall() throws Exception {
        Path classes = SmallProgram.compiled(folder.resolve("sums"), "Sums", """
            import java.util.function.*;

            public class Sums {
                static int twice(int x) { return 2 * x; }

                public static void main(String[] args) {
                    int base = args.length;
                    IntUnaryOperator plus = x -> x + base;
                    Function<Integer, Integer> boxed = Sums::twice;
                    int sum = 0;
                    for (int i = 0; i < 2_000_000; i++) sum += plus.applyAsInt(i) + boxed.apply(i);
                    System.out.println(sum);
                }
            }
            """);
        Path written = folder.resolve("sums.profile");
        Outcome outcome = egg(List.of("profile", classes.toString(), "--main", "Sums", "-o", written.toString()), List.of());
        assertEquals(0, outcome.status(), outcome::toString);
        List<String> calls = Files.readString(written).lines().filter(line -> line.matches("call apply\\S+ 0 \\d+ Sums.*")).toList();
        assertTrue(calls.stream().anyMatch(line -> line.endsWith(" Sums.lambda$main$0(II)I:1.0")), calls::toString);
        assertTrue(calls.stream().anyMatch(line -> line.endsWith(" Sums.twice(I)I:1.0")), calls::toString);
    }

    private static Outcome egg(List<String> options, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(EggLauncher.EGG.toString()));
        command.addAll(options);
        command.addAll(arguments);
        return Child.run(command, "", LIMIT);
    }
}

package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A VM that cannot go on says why and where, once, and ends with 70. Where: the last call before the fault, which is `main`'s once `strike` is inlined.
class DeathTest {
    private static final Path WORK = Path.of(System.getProperty("egg.work", "target"), "death").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String SOURCE = """
            package death;

            import java.lang.reflect.Field;
            import sun.misc.Unsafe;

            public class Main {
                public static void main(String[] args) throws Exception {
                    Field field = Unsafe.class.getDeclaredField("theUnsafe");
                    field.setAccessible(true);
                    System.out.println("before");
                    strike((Unsafe) field.get(null));
                    System.out.println("after");
                }

                static void strike(Unsafe unsafe) {
                    unsafe.putLong(0x123456789000L, 1);
                }
            }
            """;

    static Stream<String> machines() {
        return Launcher.machines().stream();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void aWriteBesideAllMemoryLeavesANoteWithTheStack(String machine) throws Exception {
        Path classes = SmallProgram.compiled(TestFiles.emptied(WORK.resolve(machine)).resolve("classes"), "Main", SOURCE);
        Path jar = WORK.resolve(machine).resolve("death.jar");
        JarWriter.write(jar, classes, "death.Main");
        Outcome outcome = Launcher.named(machine).run(Run.of(jar, List.of(), LIMIT));
        List<String> lines = outcome.console().lines().dropWhile(line -> !line.startsWith("before"))
                .filter(line -> !line.isEmpty() && !line.startsWith("WARNING: ")).toList();
        assertEquals("before", lines.getFirst(), outcome::toString);
        assertTrue(lines.get(1).startsWith("eggvm: fault in phase APP: page fault, ") && lines.get(1).contains(", address 0x123456789000, "), outcome::toString);
        assertTrue(lines.stream().anyMatch(line -> line.matches("\\s*at death\\.Main\\.main\\(Main\\.java:[0-9]+\\)")), outcome::toString);
        assertEquals(1, lines.stream().filter(line -> line.startsWith("eggvm: ") && line.contains("fault")).count(), outcome::toString);
        assertEquals("eggvm: died", lines.getLast(), outcome::toString);
        assertEquals(70, outcome.status());
    }
}

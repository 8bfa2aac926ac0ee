package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Libraries that nobody here wrote, in the jars that Maven Central has and found by `Class-Path`, do on every machine what they do on HotSpot.
class LibrariesTest {
    private static final Path APPS = Path.of("../apps").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TestFactory
    Stream<DynamicNode> unmodifiedLibrariesDoWhatTheyDoOnHotSpot() {
        return on(Launcher.usualMachines());
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicNode> onTheOtherMachinesToo() {
        return on(Launcher.otherMachines());
    }

    private static Stream<DynamicNode> on(List<String> machines) {
        return Stream.of(
                program(machines, "physics", "lib/jbox2d-library-2.2.1.1.jar", "", List.of("12")),
                program(machines, "markdown", "lib/commonmark-0.25.1.jar", "# *From* `standard input`\n\n* &szlig;\n* [x](y)\n", List.of("-")));
    }

    /// Runs without arguments and input, then with them, from the same image.
    private static DynamicNode program(List<String> machines, String name, String library, String input, List<String> arguments) {
        Path jar = APPS.resolve(name).resolve("target/app.jar");
        Run plain = Run.of(jar, List.of(), LIMIT);
        List<Run> runs = List.of(plain, plain.with(arguments).withInput(input));
        return DynamicContainer.dynamicContainer(name, machines.stream().map(machine -> DynamicTest.dynamicTest(machine, () -> {
            assertTrue(Files.exists(jar.resolveSibling(library)), "the library is a file of its own");
            Launcher launcher = Launcher.named(machine);
            for (Run run : runs) {
                Outcome expected = HotSpotLauncher.usual().run(run);
                assertTrue(expected.status() == 0 && expected.console().lines().count() > 5, expected::toString);
                Outcome actual = launcher.run(run);
                Comparison.compare(expected.console().lines().toList(), actual.console().lines().toList());
                assertEquals(0, actual.status());
            }
        })));
    }
}

package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Every program of the benchmark suite, run twice, gives HotSpot's checksum. Says nothing about time: `bench/compare` does.
class BenchmarkSuiteTest {
    private static final Path JAR = Path.of("../bench/target/app.jar").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int FEWEST_PROGRAMS = 18;
    private static final List<String> ONCE_UNTIMED_ONCE_TIMED = List.of("--warm-up", "0", "--seconds", "0", "--min-iterations", "1");
    /// Columns of a row: name, iterations, best, median, checksum, verdict.
    private static final int COLUMNS = 6;

    @TestFactory
    Stream<DynamicNode> programsGiveTheChecksumsOfHotSpot() throws Exception {
        return on(Launcher.usualMachines());
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicNode> onTheOtherMachinesToo() throws Exception {
        return on(Launcher.otherMachines());
    }

    private static Stream<DynamicNode> on(List<String> machines) throws Exception {
        Run run = Run.of(JAR, ONCE_UNTIMED_ONCE_TIMED, LIMIT).withMemory("256M");
        Map<String, String> expected = results(HotSpotLauncher.usual().run(run));
        assertTrue(expected.size() >= FEWEST_PROGRAMS, expected::toString);
        assertTrue(expected.values().stream().allMatch(result -> result.endsWith(" OK")), expected::toString);
        return machines.stream().map(machine -> on(machine, run, expected));
    }

    private static DynamicNode on(String machine, Run run, Map<String, String> expected) {
        try {
            Outcome outcome = Launcher.named(machine).run(run);
            Map<String, String> actual = results(outcome);
            Stream<DynamicNode> programs = expected.keySet().stream().map(name ->
                    DynamicTest.dynamicTest(name, () -> assertEquals(expected.get(name), actual.get(name), outcome::toString)));
            DynamicNode end = DynamicTest.dynamicTest("ends with status 0", () -> assertEquals(0, outcome.status(), outcome::toString));
            return DynamicContainer.dynamicContainer(machine, Stream.concat(programs, Stream.of(end)));
        } catch (Exception e) {
            return Comparison.broken(machine, e);
        }
    }

    /// What the rows say of each program: checksum and verdict.
    private static Map<String, String> results(Outcome outcome) {
        Map<String, String> results = new LinkedHashMap<>();
        for (String line : outcome.console().lines().toList()) {
            String[] columns = line.strip().split(" +");
            if (columns.length == COLUMNS && (columns[5].equals("OK") || columns[5].equals("FAIL"))) {
                results.put(columns[0], columns[4] + " " + columns[5]);
            }
        }
        return results;
    }
}

package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every program prints on every machine what it prints on HotSpot.
class LanguageSuiteTest {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final int FEWEST_LINES = 4;

    @TestFactory
    Stream<DynamicNode> programsPrintWhatHotSpotPrints() {
        return ProgramSet.names().stream().map(LanguageSuiteTest::set);
    }

    private static DynamicNode set(String name) {
        try {
            ProgramSet set = ProgramSet.compile(name);
            Launcher hotSpot = Launcher.named("hotspot");
            Map<String, List<String>> expected = SuiteRun.of(set, hotSpot, LIMIT);
            List<DynamicNode> nodes = new ArrayList<>();
            nodes.add(oracle(set, expected, SuiteRun.of(set, hotSpot, LIMIT)));
            Launcher.machines().forEach(machine -> nodes.add(machine(set, machine, expected)));
            return DynamicContainer.dynamicContainer(name, nodes);
        } catch (Exception e) {
            return broken(name, e);
        }
    }

    /// What every oracle must be: the same twice, ended by itself, and worth comparing.
    private static DynamicNode oracle(ProgramSet set, Map<String, List<String>> first, Map<String, List<String>> second) {
        return DynamicContainer.dynamicContainer("hotspot", set.programs().stream().map(program ->
                DynamicTest.dynamicTest(program, () -> {
                    List<String> lines = first.get(program);
                    assertTrue(lines.size() >= FEWEST_LINES, () -> "prints too little to prove anything: " + lines);
                    assertTrue(lines.stream().noneMatch(line -> line.startsWith("uncaught ") || line.startsWith(SuiteRun.DIED)),
                            () -> "fails on HotSpot: " + lines);
                    assertEquals(lines, second.get(program), "differs from run to run");
                })));
    }

    private static DynamicNode machine(ProgramSet set, String machine, Map<String, List<String>> expected) {
        try {
            Map<String, List<String>> actual = SuiteRun.of(set, Launcher.named(machine), LIMIT);
            return DynamicContainer.dynamicContainer(machine, set.programs().stream().map(program ->
                    DynamicTest.dynamicTest(program, () -> compare(expected.get(program), actual.getOrDefault(program, List.of())))));
        } catch (Exception e) {
            return broken(machine, e);
        }
    }

    private static void compare(List<String> expected, List<String> actual) {
        if (!expected.equals(actual)) {
            fail(Difference.describe(expected, actual));
        }
    }

    private static DynamicNode broken(String name, Exception cause) {
        return DynamicTest.dynamicTest(name, () -> {
            throw cause;
        });
    }
}

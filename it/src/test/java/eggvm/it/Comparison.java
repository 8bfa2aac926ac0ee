package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/// One run of a suite, or of the sets of it that are the run's arguments, as one test for each program.
final class Comparison {
    private Comparison() {}

    static DynamicNode of(Suite suite, Launcher launcher, Run run, Map<String, List<String>> expected) {
        String name = launcher.name() + run.vmOptions().stream().map(option -> " " + option).collect(Collectors.joining());
        try {
            Map<String, List<String>> actual = SuiteRun.of(launcher, run);
            return DynamicContainer.dynamicContainer(name, suite.sets().stream()
                    .filter(set -> run.arguments().isEmpty() || run.arguments().contains(set.name())).flatMap(set -> programs(set, expected, actual)));
        } catch (Exception e) {
            return broken(name, e);
        }
    }

    private static Stream<DynamicTest> programs(ProgramSet set, Map<String, List<String>> expected, Map<String, List<String>> actual) {
        return set.programs().stream().map(program -> DynamicTest.dynamicTest(set.name() + ": " + program, () ->
                compare(KnownLimits.reason(set, program), expected.get(program), actual.getOrDefault(program, List.of()))));
    }

    private static void compare(String knownReason, List<String> expected, List<String> actual) {
        if (knownReason == null) {
            compare(expected, actual);
            return;
        }
        assertNotEquals(expected, actual, "no longer differs: take it off the list of known limits (" + knownReason + ")");
        Assumptions.abort(knownReason);
    }

    static void compare(List<String> expected, List<String> actual) {
        if (!expected.equals(actual)) {
            fail(Difference.describe(expected, actual));
        }
    }

    /// A test that fails with the reason why a whole container could not be made.
    static DynamicNode broken(String name, Exception cause) {
        return DynamicTest.dynamicTest(name, () -> {
            throw cause;
        });
    }
}

package eggvm.it;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Programs keep their output when every collection is verified and collections come far more often than need be.
@Tag("slow")
class CollectorTest {
    private static final Duration LIMIT = Duration.ofMinutes(9);
    /// GraphChurn allocates a hundred times 32 MB, and the heap is what remains of this.
    private static final String SMALL_MEMORY = "64M";
    private static final List<String> GRAPHS = List.of("limits.GraphChurn");
    private static final String LARGE_MEMORY = "1600M";
    private static final List<String> DEEP = List.of("limits.DeepStructures");

    @TestFactory
    Stream<DynamicNode> graphChurnSurvivesStressInASmallHeap() throws Exception {
        Suite suite = Suite.of("limits");
        Run churn = Run.of(suite.jar(), GRAPHS, LIMIT).withMemory(SMALL_MEMORY);
        Map<String, List<String>> expected = SuiteRun.of(HotSpotLauncher.usual(), churn);
        List<DynamicNode> tests = new ArrayList<>();
        for (String machine : Launcher.machines()) {
            Launcher launcher = Launcher.named(machine);
            tests.add(test(machine + ", small heap", launcher, churn, expected));
            tests.add(test(machine + ", verified and stressed", launcher, churn.withVmOptions("--gc-verify", "--gc-stress=20000"), expected));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicNode> languageProgramsSurviveStress() throws Exception {
        Suite suite = Suite.of("language");
        Run usual = Run.of(suite.jar(), List.of(), LIMIT);
        Map<String, List<String>> expected = SuiteRun.of(HotSpotLauncher.usual(), usual);
        return Launcher.machines().stream().map(machine ->
                Comparison.of(suite, Launcher.named(machine), usual.withVmOptions("--gc-verify", "--gc-stress=500"), expected));
    }

    /// Ten million nodes each; HotSpot's answer does not depend on how many there are.
    @TestFactory
    Stream<DynamicNode> structuresLargerThanTheMarkStackSurvive() throws Exception {
        Suite suite = Suite.of("limits");
        Run usual = Run.of(suite.jar(), DEEP, LIMIT);
        Map<String, List<String>> expected = SuiteRun.of(HotSpotLauncher.usual(), usual);
        Run large = usual.withMemory(LARGE_MEMORY).withVmOptions("-Ddeep.nodes=10000000");
        return Launcher.machines().stream().map(machine -> test(machine, DEEP, Launcher.named(machine), large, expected));
    }

    private static DynamicNode test(String name, Launcher launcher, Run run, Map<String, List<String>> expected) {
        return test(name, GRAPHS, launcher, run, expected);
    }

    private static DynamicNode test(String name, List<String> programs, Launcher launcher, Run run, Map<String, List<String>> expected) {
        return DynamicTest.dynamicTest(name, () -> {
            Map<String, List<String>> actual = SuiteRun.of(launcher, run);
            programs.forEach(program -> Comparison.compare(expected.get(program), actual.getOrDefault(program, List.of())));
        });
    }
}

package eggvm.it;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Programs keep their output when other threads run at every poll or at every seventh, and collections come in between.
@Tag("slow")
class PreemptionTest {
    private static final Duration LIMIT = Duration.ofMinutes(9);
    private static final String[] EVERY_POLL = {"--preempt-stress=1"};
    private static final String[] SOME_POLLS = {"--preempt-stress=7"};
    private static final String[] COLLECTIONS = {"--gc-stress=200", "--gc-verify"};
    private static final String[] BOTH = {"--preempt-stress=7", "--gc-stress=200", "--gc-verify"};

    @TestFactory
    Stream<DynamicNode> threadsSurviveEveryStress() {
        return Launcher.machines().stream().map(machine -> stressed("threads", machine, List.of(EVERY_POLL, SOME_POLLS, COLLECTIONS, BOTH)));
    }

    /// Programs of one thread, beside the threads of the library.
    @TestFactory
    Stream<DynamicNode> otherSetsSurvivePreemption() {
        return Stream.of("language", "library", "text").map(set -> stressed(set, "linux", List.of(EVERY_POLL, SOME_POLLS)));
    }

    private static DynamicNode stressed(String name, String machine, List<String[]> stresses) {
        try {
            Suite suite = Suite.of(name);
            Run usual = Run.of(suite.jar(), List.of(), LIMIT);
            Map<String, List<String>> expected = SuiteRun.of(HotSpotLauncher.usual(), usual);
            Launcher launcher = Launcher.named(machine);
            List<DynamicNode> nodes = new ArrayList<>();
            for (String[] options : stresses) {
                nodes.add(Comparison.of(suite, launcher, usual.withVmOptions(options), expected));
            }
            return DynamicContainer.dynamicContainer(name, nodes);
        } catch (Exception e) {
            return Comparison.broken(name + " on " + machine, e);
        }
    }
}

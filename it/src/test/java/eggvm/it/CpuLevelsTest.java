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

/// Operations on many elements give the same results whichever variant of them a processor runs. `LanguageSuiteTest` has the usual one.
class CpuLevelsTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    /// The levels of `eggvm.vm.machine.CpuLevel` below the highest; on a processor that has less, the lower one is run twice.
    private static final List<String> LOWER_LEVELS = List.of("0", "1");
    private static final String REFUSAL = "eggvm: this image is built for x86-64-v3";
    /// No SSSE3, no SSE4, no AVX, no XSAVE.
    private static final String PLAIN_PROCESSOR = "qemu64";

    @TestFactory
    Stream<DynamicNode> bulkOperationsGiveTheSameResultsAtEveryLevel() throws Exception {
        Suite suite = Suite.ofTheMachine();
        Run usual = Run.of(suite.jar(), List.of("bulk"), LIMIT);
        Map<String, List<String>> expected = SuiteRun.of(HotSpotLauncher.usual(), usual);
        List<DynamicNode> tests = new ArrayList<>();
        for (String machine : Launcher.machines()) {
            EggLauncher launcher = new EggLauncher(machine);
            for (String level : LOWER_LEVELS) {
                Run run = usual.withVmOptions("--cpu-level=" + level);
                tests.add(DynamicContainer.dynamicContainer("level " + level, Stream.of(Comparison.of(suite, launcher, run, expected))));
            }
            if (machine.equals("pc")) {
                tests.add(Comparison.of(suite, launcher.with("--cpu", PLAIN_PROCESSOR), usual, expected));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicNode> imagesForTheHighestLevelPrintWhatHotSpotPrints() throws Exception { return highest(Launcher.usualMachines()); }

    @TestFactory
    @Tag("slow")
    Stream<DynamicNode> onTheOtherMachineToo() throws Exception { return highest(Launcher.otherMachines()); }

    /// Of machine linux only where this computer's processor takes such an image.
    private static Stream<DynamicNode> highest(List<String> machines) throws Exception {
        Suite suite = Suite.ofVectors();
        Run run = Run.of(suite.jar(), List.of(), LIMIT);
        Map<String, List<String>> expected = SuiteRun.of(HotSpotLauncher.usual(), run);
        List<DynamicNode> tests = new ArrayList<>();
        for (String machine : machines) {
            EggLauncher launcher = new EggLauncher(machine).builtWith("--march", "x86-64-v3");
            if (machine.equals("pc") || !launcher.run(run.with(List.of("none"))).console().startsWith(REFUSAL)) {
                tests.add(Comparison.of(suite, launcher, run, expected));
            }
        }
        return tests.stream();
    }
}

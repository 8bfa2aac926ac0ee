package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every program prints on every machine what it prints on HotSpot.
class LanguageSuiteTest {
    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final int FEWEST_LINES = 4;
    private static final int FEWEST_PROGRAMS = 160;
    private static final Pattern IDENTITY_HASH = Pattern.compile("[\\w;$]@[0-9a-f]{5,8}\\b");

    /// Sets that meet the machine: its memory, clock, interrupts, processor or console. The others are the compiler's and the library's
    /// affair, which both machines share; on `linux` too they run with the slow tests.
    private static final Set<String> OF_THE_MACHINE = Set.of("bulk", "io", "limits", "threads");

    @TestFactory
    Stream<DynamicNode> programsPrintWhatHotSpotPrints() {
        return ProgramSet.names().stream().map(name -> set(name, usualMachines(name)));
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicNode> theOthersOnTheRemainingMachines() {
        return ProgramSet.names().stream().filter(name -> !remainingMachines(name).isEmpty()).map(name -> set(name, remainingMachines(name)));
    }

    private static List<String> usualMachines(String set) {
        List<String> machines = Launcher.machines();
        return OF_THE_MACHINE.contains(set) || !machines.contains("pc") ? machines : List.of("pc");
    }

    private static List<String> remainingMachines(String set) {
        List<String> machines = new ArrayList<>(Launcher.machines());
        machines.removeAll(usualMachines(set));
        return machines;
    }

    @Test
    void thereAreManyPrograms() throws Exception {
        int programs = 0;
        for (String name : ProgramSet.names()) {
            programs += ProgramSet.programsOf(name).size();
        }
        int found = programs;
        assertTrue(found >= FEWEST_PROGRAMS, () -> "only " + found);
    }

    private static DynamicNode set(String name, List<String> machines) {
        try {
            ProgramSet set = ProgramSet.compile(name);
            Run run = Run.of(set.jar(), List.of(), LIMIT);
            Map<String, List<String>> expected = SuiteRun.of(HotSpotLauncher.usual(), run);
            List<DynamicNode> nodes = new ArrayList<>();
            nodes.add(oracle(set, expected, SuiteRun.of(HotSpotLauncher.other(), run)));
            for (String machine : machines) {
                Launcher launcher = Launcher.named(machine);
                nodes.add(Comparison.of(set, launcher, run, expected));
                if (machine.equals("linux") && name.equals("threads")) {
                    nodes.add(Comparison.of(set, launcher, run.withVmOptions("--preempt-stress=7"), expected));
                }
            }
            return DynamicContainer.dynamicContainer(name, nodes);
        } catch (Exception e) {
            return Comparison.broken(name, e);
        }
    }

    /// What every oracle must be: the same under other settings, ended by itself, and worth comparing.
    private static DynamicNode oracle(ProgramSet set, Map<String, List<String>> first, Map<String, List<String>> second) {
        return DynamicContainer.dynamicContainer("hotspot", set.programs().stream().map(program ->
                DynamicTest.dynamicTest(program, () -> {
                    List<String> lines = first.get(program);
                    assertTrue(lines.size() >= FEWEST_LINES, () -> "prints too little to prove anything: " + lines);
                    assertTrue(lines.stream().noneMatch(line -> line.startsWith("uncaught ") || line.startsWith(SuiteRun.DIED)),
                            () -> "fails on HotSpot: " + lines);
                    lines.forEach(line -> assertTrue(!IDENTITY_HASH.matcher(line).find(), () -> "prints an identity hash: " + line));
                    assertEquals(lines, second.get(program), "depends on HotSpot's settings");
                })));
    }
}

package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final int FEWEST_LINES = 4;
    private static final int FEWEST_PROGRAMS = 160;
    private static final Pattern IDENTITY_HASH = Pattern.compile("[\\w;$]@[0-9a-f]{5,8}\\b");
    /// Builds the next image while programs run from the last one: a machine in QEMU keeps one processor busy.
    private static final ExecutorService AHEAD = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    @TestFactory
    Stream<DynamicNode> programsPrintWhatHotSpotPrints() throws Exception {
        return Stream.of(
                Subject.of(Suite.ofTheMachine(), Launcher.machines()),
                Subject.of(Suite.ofTheLibrary(), Launcher.usualMachines()),
                Subject.of(Suite.ofReflection(), Launcher.usualMachines())).map(LanguageSuiteTest::tests);
    }

    /// Each set in an image of its own, where nothing is there because another set needs it.
    @TestFactory
    @Tag("slow")
    Stream<DynamicNode> setsByThemselvesDoSoToo() {
        List<String> machines = Launcher.machines().contains("linux") ? List.of("linux") : Launcher.machines();
        return ProgramSet.names().stream().map(name -> {
            try {
                return tests(Subject.of(Suite.of(name), machines));
            } catch (Exception e) {
                return Comparison.broken(name, e);
            }
        });
    }

    @Test
    void thereAreManyPrograms() throws Exception {
        int programs = 0;
        for (String name : ProgramSet.names()) {
            programs += ProgramSet.named(name).programs().size();
        }
        int found = programs;
        assertTrue(found >= FEWEST_PROGRAMS, () -> "only " + found);
    }

    private static DynamicNode tests(Subject subject) {
        try {
            Suite suite = subject.suite();
            Run run = Run.of(suite.jar(), List.of(), LIMIT);
            Map<String, List<String>> expected = SuiteRun.of(HotSpotLauncher.usual(), run);
            List<DynamicNode> nodes = new ArrayList<>();
            nodes.add(oracle(suite, expected, SuiteRun.of(HotSpotLauncher.other(), run)));
            for (EggLauncher launcher : subject.images().keySet()) {
                subject.images().get(launcher).get();
                nodes.add(Comparison.of(suite, launcher, run, expected));
                if (launcher.name().equals("linux") && suite.contains("threads")) {
                    nodes.add(Comparison.of(suite, launcher, run.with(List.of("threads")).withVmOptions("--preempt-stress=7"), expected));
                }
            }
            return DynamicContainer.dynamicContainer(suite.name(), nodes);
        } catch (Exception e) {
            return Comparison.broken(subject.suite().name(), e);
        }
    }

    /// What every oracle must be: the same under other settings, ended by itself, and worth comparing.
    private static DynamicNode oracle(Suite suite, Map<String, List<String>> first, Map<String, List<String>> second) {
        return DynamicContainer.dynamicContainer("hotspot", suite.sets().stream().flatMap(set -> set.programs().stream()).map(program ->
                DynamicTest.dynamicTest(program, () -> {
                    List<String> lines = first.get(program);
                    assertTrue(lines.size() >= FEWEST_LINES, () -> "prints too little to prove anything: " + lines);
                    assertTrue(lines.stream().noneMatch(line -> line.startsWith("uncaught ") || line.startsWith(SuiteRun.DIED)),
                            () -> "fails on HotSpot: " + lines);
                    lines.forEach(line -> assertTrue(!IDENTITY_HASH.matcher(line).find(), () -> "prints an identity hash: " + line));
                    assertEquals(lines, second.get(program), "depends on HotSpot's settings");
                })));
    }

    /// A suite and the machines it is for, whose images are being built.
    private record Subject(Suite suite, Map<EggLauncher, Future<Path>> images) {
        static Subject of(Suite suite, List<String> machines) {
            Map<EggLauncher, Future<Path>> images = new LinkedHashMap<>();
            for (String machine : machines) {
                EggLauncher launcher = new EggLauncher(machine);
                images.put(launcher, AHEAD.submit(() -> launcher.image(suite.jar())));
            }
            return new Subject(suite, images);
        }
    }
}

package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Programs from outside print what their `expected.txt` says, on HotSpot, as the check of the case itself, and on every machine.
/// `egg.cases` names the folder that holds them, `egg.case.names` which ones (names with commas); without it all of a kind that needs no network.
@Tag("cases")
class CasesTest {
    private static final String FOLDER = System.getProperty("egg.cases", "");
    private static final String NAMES = System.getProperty("egg.case.names", "");
    private static final Path WORK = Path.of(System.getProperty("egg.work", "target"), "cases").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final String MEMORY = "512M";

    @TestFactory
    Stream<DynamicNode> casesPrintWhatTheyExpect() throws IOException {
        assumeTrue(!FOLDER.isEmpty(), "no cases: name their folder with -Degg.cases=FOLDER");
        List<DynamicNode> nodes = chosen().stream().map(CasesTest::node).toList();
        assertFalse(nodes.isEmpty(), "no case in " + FOLDER);
        return nodes.stream();
    }

    private static List<Path> chosen() throws IOException {
        Path folder = Path.of(FOLDER).toAbsolutePath();
        if (!NAMES.isEmpty()) {
            return Arrays.stream(NAMES.split(",")).map(name -> folder.resolve(name.strip())).toList();
        }
        return Case.foldersIn(folder);
    }

    private static DynamicNode node(Path folder) {
        String name = folder.getFileName().toString();
        try {
            Case given = Case.read(folder);
            if (!given.kind().equals(Case.STANDARD_OUTPUT) && !given.kind().equals(Case.STANDARD_INPUT)) {
                return DynamicTest.dynamicTest(name, () -> assumeTrue(false, "kind " + given.kind() + " needs more than standard input and output"));
            }
            Run run = given.build(WORK.resolve(name), LIMIT).withMemory(MEMORY).withErrorsApart();
            int status = HotSpotLauncher.usual().run(run).status();
            return DynamicContainer.dynamicContainer(name, Stream.concat(Stream.of("hotspot"), Launcher.machines().stream())
                    .map(machine -> DynamicTest.dynamicTest(machine, () -> compare(given, Launcher.named(machine), run, status))));
        } catch (Exception e) {
            return Comparison.broken(name, e);
        }
    }

    /// On the serial line of machine `pc` error output stands between the lines.
    private static void compare(Case given, Launcher launcher, Run run, int status) throws Exception {
        Outcome outcome = launcher.run(run);
        List<String> actual = outcome.console().lines().toList();
        List<String> expected = given.expected();
        boolean complete = launcher.name().equals("pc") && holdsInOrder(actual, expected);
        Comparison.compare(expected, complete ? expected : actual);
        assertEquals(status, outcome.status(), outcome::toString);
    }

    private static boolean holdsInOrder(List<String> lines, List<String> wanted) {
        int found = 0;
        for (String line : lines) {
            if (found < wanted.size() && line.equals(wanted.get(found))) {
                found++;
            }
        }
        return found == wanted.size();
    }
}

package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Reflection that no constant foretells fails with the very line that makes it work, put into a metadata file.
class MetadataTest {
    private static final Path SOURCE = Path.of("src/test/metadata/missing/Missing.java").toAbsolutePath();
    private static final Path EGG = Path.of(System.getProperty("egg.script", "../egg")).toAbsolutePath().normalize();
    private static final Path WORK = Path.of(System.getProperty("egg.work", "target"), "metadata").toAbsolutePath();
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(9);
    private static final Duration RUN_LIMIT = Duration.ofSeconds(60);
    private static final String FILE = "META-INF/native-image/reachability-metadata.json";
    private static final Pattern ADVICE = Pattern.compile("add it with (\\{.*}) under \"(\\w+)\" in " + FILE);

    @Test
    void theLineThatAMissingMemberNamesMakesItWork() throws Exception {
        Assumptions.assumeTrue(Launcher.machines().contains("linux"));
        Path classes = TestFiles.emptied(WORK);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), SOURCE.toString()));
        Outcome before = run(classes, "");
        List<Matcher> advice = before.console().lines().map(ADVICE::matcher).filter(Matcher::find).toList();
        assertEquals(3, advice.size(), before::toString);
        assertTrue(advice.stream().allMatch(each -> each.group(2).equals("reflection")), before::toString);
        Path file = classes.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"reflection\": [" + String.join(",\n", advice.stream().map(each -> each.group(1)).toList()) + "]}");
        Path broken = Files.createDirectories(file.resolveSibling("broken")).resolve("reflect-config.json");
        Files.writeString(broken, "[{\"name\": \"missing.Missing\"},]");
        Outcome after = run(classes, "metadata: META-INF/native-image/broken/reflect-config.json is ignored: it is not valid JSON (line 1 column 31)");
        assertEquals(List.of("method: 3", "constructor: 5", "proxy: true"), after.console().lines().toList());
    }

    private static Outcome run(Path classes, String warning) throws IOException, InterruptedException {
        Path image = classes.resolveSibling("metadata.elf");
        List<String> build = List.of(EGG.toString(), "build", classes.toString(), "--main", "missing.Missing", "--machine", "linux", "--strip", "-o", image.toString());
        Outcome built = Child.run(build, "", BUILD_LIMIT);
        assertEquals(0, built.status(), built::toString);
        assertTrue(built.console().contains(warning), built::toString);
        return Child.run(List.of(EGG.toString(), "run", image.toString()), "", RUN_LIMIT);
    }
}

package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// No memory for one more thread is an error of who wanted it, as on HotSpot, whose own limit nobody wants to reach in a test.
class ThreadLimitTest {
    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final String USUAL_STACK_BYTES = "0";
    private static final String END = "many true: unable to create native thread: possibly out of memory or process/resource limits reached\n";

    /// On `pc`, where stacks are made of the machine's memory.
    @Test
    void asManyThreadsAsFitTimeAndAgain() throws Exception {
        assumeTrue(Launcher.machines().contains("pc"));
        Path folder = TestFiles.emptied(Suite.WORK.resolve("crowd"));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), "src/test/crowd/crowd/Crowd.java");
        assertEquals(0, status);
        Path jar = Suite.WORK.resolve("crowd.jar");
        JarWriter.write(jar, folder, "crowd.Crowd");
        Outcome outcome = Launcher.named("pc").run(Run.of(jar, List.of(USUAL_STACK_BYTES), LIMIT).withMemory("64M"));
        assertEquals("round 0, " + END + "round 1, " + END + "round 2, " + END + "one more runs\n", outcome.console(), outcome::toString);
        assertEquals(0, outcome.status());
    }
}

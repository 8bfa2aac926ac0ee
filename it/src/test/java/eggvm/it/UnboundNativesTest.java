package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.aot.BuildFailure;
import eggvm.aot.BuildRequest;
import eggvm.aot.ImageBuilder;
import eggvm.aot.Progress;
import eggvm.aot.TargetLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A call of a native that nobody binds is told at once, with the way that leads there; a call that the compiler drops is no fault.
class UnboundNativesTest {
    private static final String SOURCE = """
            package n;
            public class Main {
                static native int first(int x);
                static native int second();
                static native int dropped();
                static boolean isNever() { return false; }
                static int through(int x) { return x > 3 ? first(x) : 0; }
                public static void main(String[] args) {
                    if (isNever()) System.out.println(dropped());
                    System.out.println(through(args.length) + (args.length > 9 ? second() : 1));
                }
            }
            """;
    private static final Path RUNTIME = Path.of("../cli/target/lib/runtime").toAbsolutePath().normalize();
    private static final Pattern WORK = Pattern.compile("(\\d+) of (\\d+) methods|(\\d+) methods of \\d+ classes");

    @TempDir
    Path folder;

    private final List<String> details = Collections.synchronizedList(new ArrayList<>());

    private final class Listener implements Progress {
        @Override public void stage(String name) {}
        @Override public void detail(String text) { details.add(text); }
        @Override public void warning(String text) {}
    }

    @Test
    void theyAreToldBeforeTheRestIsCompiled() throws Exception {
        Path source = Files.writeString(folder.resolve("Main.java"), SOURCE);
        Path classes = folder.resolve("classes");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString()));
        BuildRequest request =
                new BuildRequest(classes, List.of(), folder.resolve("n.elf"), "n.Main", "linux", TargetLevel.BASELINE, null, true, new TreeMap<>(), null, 1, RUNTIME);
        BuildFailure failure = assertThrows(BuildFailure.class, () -> ImageBuilder.build(request, new Listener()));
        assertEquals(2, failure.problems().size(), failure.problems()::toString);
        String first = failure.problems().get(0), second = failure.problems().get(1);
        assertTrue(first.contains("n.Main.first(int) is native and not bound, called by n.Main.through(int) <- n.Main.main(java.lang.String[]) <- "), first);
        assertTrue(second.contains("n.Main.second() is native and not bound, called by n.Main.main(java.lang.String[]) <- "), second);
        assertTrue(mostCompiled() * 10 < reached(), details::toString);
    }

    private int reached() { return largest(3); }

    private int mostCompiled() { return largest(2); }

    private int largest(int group) {
        return details.stream().map(WORK::matcher).filter(Matcher::matches).map(found -> found.group(group)).filter(number -> number != null)
                .mapToInt(Integer::parseInt).max().orElseThrow();
    }
}

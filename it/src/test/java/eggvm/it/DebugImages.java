package eggvm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/// Images of the program in `src/test/debug`, each built by a JVM of its own.
final class DebugImages {
    private DebugImages() {}

    static final Path SOURCES = Path.of("src/test/debug").toAbsolutePath();
    private static final Path SOURCE = SOURCES.resolve("stops/Stops.java");
    private static final Path EGG = Path.of(System.getProperty("egg.script", "../egg")).toAbsolutePath().normalize();
    private static final Path WORK = Path.of(System.getProperty("egg.work", "target"), "debug").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(9);

    /// `options` of `egg build` besides those that say what goes where.
    static Path build(String name, String machine, String... options) throws IOException, InterruptedException {
        Path classes = Files.createDirectories(WORK.resolve("classes"));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-g", "-d", classes.toString(), SOURCE.toString());
        if (status != 0) {
            throw new IllegalStateException("javac failed on " + SOURCE);
        }
        Path image = WORK.resolve(name + ".elf");
        Files.deleteIfExists(image);
        List<String> command = new ArrayList<>(List.of(EGG.toString(), "build", classes.toString(), "--main", "stops.Stops",
                "--machine", machine, "-o", image.toString()));
        command.addAll(List.of(options));
        Outcome outcome = Child.run(command, "", LIMIT);
        if (outcome.status() != 0) {
            throw new IllegalStateException(command + ": " + outcome);
        }
        return image;
    }

    /// The line that ends in `// stop: mark`.
    static int line(String mark) throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith("// stop: " + mark)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(mark);
    }

    static boolean hasTool(String name) {
        for (String folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return true;
            }
        }
        return false;
    }
}

package eggvm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Builds an image with the `egg` script and runs it: `linux` as a process, `pc` in QEMU.
final class EggLauncher implements Launcher {
    static final Path EGG = Path.of(System.getProperty("egg.script", "../egg")).toAbsolutePath().normalize();
    static final Duration BUILD_LIMIT = Duration.ofMinutes(20);
    private static final Duration GRACE = Duration.ofSeconds(20);

    /// Images of this run of the tests, each with the time of its jar.
    private static final Map<Path, FileTime> BUILT = new HashMap<>();

    private final String machine;
    private final List<String> buildOptions;
    private final List<String> runOptions;

    EggLauncher(String machine) {
        this(machine, List.of(), List.of());
    }

    private EggLauncher(String machine, List<String> buildOptions, List<String> runOptions) {
        this.machine = machine;
        this.buildOptions = buildOptions;
        this.runOptions = runOptions;
    }

    /// For images of their own, made with more options of `egg build`.
    EggLauncher builtWith(String... options) {
        return new EggLauncher(machine, List.of(options), runOptions);
    }

    /// The same images, run with more options of `egg run`.
    EggLauncher with(String... options) {
        return new EggLauncher(machine, buildOptions, List.of(options));
    }

    @Override
    public String name() {
        return Stream.of(List.of(machine), buildOptions, runOptions).flatMap(List::stream).collect(Collectors.joining(" "));
    }

    @Override
    public Outcome run(Run run) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(EGG.toString(), "run", image(run.jar()).toString(),
                "-m", run.memory(), "--timeout", String.valueOf(run.limit().toSeconds())));
        command.addAll(runOptions);
        run.vmOptions().forEach(option -> command.add("--vm-arg=" + option));
        command.add("--");
        command.addAll(run.arguments());
        return Child.run(command, run.input(), run.limit().plus(GRACE), run.errorsApart());
    }

    /// Built at the first call with this jar as it is now.
    Path image(Path jar) throws IOException, InterruptedException {
        synchronized (BUILT) {
            Path image = jar.resolveSibling(jar.getFileName() + "." + machine + String.join("", buildOptions) + ".elf").toAbsolutePath();
            FileTime time = Files.getLastModifiedTime(jar);
            if (!time.equals(BUILT.get(image))) {
                build(jar, image);
                BUILT.put(image, time);
            }
            return image;
        }
    }

    private void build(Path jar, Path image) throws IOException, InterruptedException {
        Files.deleteIfExists(image);
        List<String> command = new ArrayList<>(List.of(EGG.toString(), "build", jar.toString(), "-o", image.toString(), "--machine", machine));
        command.addAll(buildOptions);
        Outcome outcome = Child.run(command, "", BUILD_LIMIT);
        if (outcome.status() != 0 || !Files.exists(image)) {
            throw new IllegalStateException(command + ": " + outcome);
        }
    }
}

package eggvm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Builds an image with the `egg` script and runs it: `linux` as a process, `pc` in QEMU.
final class EggLauncher implements Launcher {
    static final Path EGG = Path.of(System.getProperty("egg.script", "../egg")).toAbsolutePath().normalize();
    static final Duration BUILD_LIMIT = Duration.ofMinutes(20);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final String machine;
    private final List<String> runOptions;
    private final Map<Path, Path> images;

    EggLauncher(String machine) {
        this(machine, List.of(), new HashMap<>());
    }

    private EggLauncher(String machine, List<String> runOptions, Map<Path, Path> images) {
        this.machine = machine;
        this.runOptions = runOptions;
        this.images = images;
    }

    /// The same images, run with more options of `egg run`.
    EggLauncher with(String... options) {
        return new EggLauncher(machine, List.of(options), images);
    }

    @Override
    public String name() {
        return runOptions.isEmpty() ? machine : machine + " " + String.join(" ", runOptions);
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

    /// Built at the first call.
    Path image(Path jar) throws IOException, InterruptedException {
        Path image = images.get(jar);
        if (image == null) {
            image = build(jar);
            images.put(jar, image);
        }
        return image;
    }

    private Path build(Path jar) throws IOException, InterruptedException {
        Path image = jar.resolveSibling(jar.getFileName() + "." + machine + ".elf");
        Files.deleteIfExists(image);
        Outcome outcome = Child.run(List.of(EGG.toString(), "build", jar.toString(), "-o", image.toString(), "--machine", machine), "", BUILD_LIMIT);
        if (outcome.status() != 0 || !Files.exists(image)) {
            throw new IllegalStateException("egg build " + jar + " --machine " + machine + ": " + outcome);
        }
        return image;
    }
}

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
    static final Path EGG = Path.of("../egg").toAbsolutePath().normalize();
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
    private static final String MEMORY = "128M";

    private final String machine;
    private final Map<Path, Path> images = new HashMap<>();

    EggLauncher(String machine) {
        this.machine = machine;
    }

    @Override
    public String name() {
        return machine;
    }

    @Override
    public Outcome run(Path jar, List<String> arguments, String input, Duration limit) throws IOException, InterruptedException {
        Path image = images.get(jar);
        if (image == null) {
            image = build(jar);
            images.put(jar, image);
        }
        List<String> command = new ArrayList<>(List.of(EGG.toString(), "run", image.toString(),
                "-m", MEMORY, "--timeout", String.valueOf(limit.toSeconds()), "--"));
        command.addAll(arguments);
        return Child.run(command, input, limit.plusSeconds(20));
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

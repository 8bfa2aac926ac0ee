package eggvm.it;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Something that runs jars; an implementation that has to build an image first keeps it for the next run of the same jar.
interface Launcher {
    String name();

    Outcome run(Path jar, List<String> arguments, String input, Duration limit) throws Exception;

    default Outcome run(Path jar, List<String> arguments, Duration limit) throws Exception {
        return run(jar, arguments, "", limit);
    }

    static Launcher named(String machine) {
        return switch (machine) {
            case "hotspot" -> new HotSpotLauncher();
            case "linux" -> new EggLauncher("linux");
            case "pc" -> new EggLauncher("pc");
            default -> throw new IllegalArgumentException("egg.machines names an unknown machine: " + machine);
        };
    }

    /// The EggVM machines under test.
    static List<String> machines() {
        return List.of(System.getProperty("egg.machines", "").split(",")).stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }
}

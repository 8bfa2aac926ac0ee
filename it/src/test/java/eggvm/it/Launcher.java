package eggvm.it;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Something that runs jars; an implementation that has to build an image first keeps it for the next run of the same jar.
interface Launcher {
    String name();

    Outcome run(Run run) throws IOException, InterruptedException;

    static Launcher named(String machine) {
        return switch (machine) {
            case "hotspot" -> HotSpotLauncher.usual();
            case "linux", "pc" -> new EggLauncher(machine);
            default -> throw new IllegalArgumentException("egg.machines names an unknown machine: " + machine);
        };
    }

    /// The EggVM machines under test.
    static List<String> machines() {
        return Arrays.stream(System.getProperty("egg.machines", "").split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    /// Where tests of what both machines share run: the machine that EggVM is for, when it is under test.
    static List<String> usualMachines() {
        return machines().contains("pc") ? List.of("pc") : machines();
    }

    /// Where the slow tests run them again.
    static List<String> otherMachines() {
        return machines().stream().filter(machine -> !usualMachines().contains(machine)).toList();
    }
}

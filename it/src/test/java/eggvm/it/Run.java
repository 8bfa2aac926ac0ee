package eggvm.it;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What to run and how.
///
/// @param vmOptions for the VM of EggVM, such as `--gc-verify`; HotSpot has no such options and ignores them
/// @param memory of the whole machine, such as `128M`; HotSpot's heap is fixed
/// @param input what the program reads from its standard input
record Run(Path jar, List<String> arguments, Duration limit, List<String> vmOptions, String memory, String input) {
    private static final String USUAL_MEMORY = "128M";

    static Run of(Path jar, List<String> arguments, Duration limit) {
        return new Run(jar, arguments, limit, List.of(), USUAL_MEMORY, "");
    }

    Run with(List<String> otherArguments) {
        return new Run(jar, otherArguments, limit, vmOptions, memory, input);
    }

    Run withVmOptions(String... options) {
        return new Run(jar, arguments, limit, List.of(options), memory, input);
    }

    Run withMemory(String otherMemory) {
        return new Run(jar, arguments, limit, vmOptions, otherMemory, input);
    }

    Run withInput(String text) {
        return new Run(jar, arguments, limit, vmOptions, memory, text);
    }
}

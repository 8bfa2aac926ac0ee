package eggvm.it;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What to run and how.
///
/// @param vmOptions for the VM of EggVM, such as `--gc-verify`; HotSpot has no such options and ignores them
/// @param memory of the whole machine, such as `128M`; HotSpot's heap is fixed
/// @param input what the program reads from its standard input
/// @param errorsApart whether error output is kept apart, which machine `pc` cannot do: both share the serial line
record Run(Path jar, List<String> arguments, Duration limit, List<String> vmOptions, String memory, String input, boolean errorsApart) {
    private static final String USUAL_MEMORY = "128M";

    static Run of(Path jar, List<String> arguments, Duration limit) {
        return new Run(jar, arguments, limit, List.of(), USUAL_MEMORY, "", false);
    }

    Run with(List<String> otherArguments) {
        return new Run(jar, otherArguments, limit, vmOptions, memory, input, errorsApart);
    }

    Run withVmOptions(String... options) {
        return new Run(jar, arguments, limit, List.of(options), memory, input, errorsApart);
    }

    Run withMemory(String otherMemory) {
        return new Run(jar, arguments, limit, vmOptions, otherMemory, input, errorsApart);
    }

    Run withInput(String text) {
        return new Run(jar, arguments, limit, vmOptions, memory, text, errorsApart);
    }

    Run withErrorsApart() {
        return new Run(jar, arguments, limit, vmOptions, memory, input, true);
    }
}

package eggvm.cli.guest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What to run and how.
///
/// @param processor QEMU's CPU model
/// @param limit null: as long as it takes
public record Guest(
    Path image,
    BootArguments arguments,
    MemorySize memory,
    String processor,
    Network network,
    Display display,
    List<String> qemuArguments,
    Duration limit) {}

package eggvm.it.broken;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// One input for the builder.
///
/// @param mustFail whether an image would be wrong: no JVM could start such a program either
record Input(String name, boolean mustFail, Maker maker) {
    /// Writes the input below an empty folder and returns the arguments that name it.
    interface Maker {
        List<String> make(Path folder) throws IOException;
    }
}

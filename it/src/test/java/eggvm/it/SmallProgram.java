package eggvm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/// A program of one file that a test holds as text.
final class SmallProgram {
    private SmallProgram() {}

    /// Compiles into `classes`, for any Java since 21, and returns that.
    static Path compiled(Path classes, String className, String source, String... options) throws IOException {
        Path folder = Files.createDirectories(classes.resolveSibling(classes.getFileName() + "-source"));
        Path file = Files.writeString(folder.resolve(className + ".java"), source);
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "--release", "21", "-g", "-nowarn", file.toString()));
        arguments.addAll(List.of(options));
        if (ToolProvider.getSystemJavaCompiler().run(null, null, System.err, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("javac failed on " + file);
        }
        return classes;
    }
}

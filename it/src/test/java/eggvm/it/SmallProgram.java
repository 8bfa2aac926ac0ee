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

    /// Compiles and builds an image for the PC in `folder`; `options` of javac.
    static Path image(Path folder, String className, String source, String... options) throws IOException, InterruptedException {
        Path classes = compiled(folder.resolve(className), className, source, options);
        return build(classes, className, folder.resolve(className + ".elf"));
    }

    /// An image for the PC; `options` of `egg build`. Returns `image`.
    static Path build(Path classes, String main, Path image, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(EggLauncher.EGG.toString(), "build", classes.toString(), "--main", main, "-o", image.toString()));
        command.addAll(List.of(options));
        Outcome outcome = Child.run(command, "", EggLauncher.BUILD_LIMIT);
        if (outcome.status() != 0) {
            throw new IllegalStateException(command + ": " + outcome);
        }
        return image;
    }

    /// What javac needs for programs that use the machine's own classes.
    static String[] withMachine() {
        return new String[] {"-cp", Path.of("..", "hal", "target", "classes") + ":" + Path.of("..", "vm", "target", "classes")};
    }

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

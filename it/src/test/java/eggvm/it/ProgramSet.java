package eggvm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Programs of one folder, as a rule all: names of classes that have a main method.
record ProgramSet(String name, List<String> programs) {
    private static final Path SOURCES = Path.of("src/test/programs");
    private static final Path CHANGED = Path.of("src/test/changed");
    /// Its class files have the preview flag.
    private static final String PREVIEW = "preview";

    static List<String> names() {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot list " + SOURCES.toAbsolutePath(), e);
        }
    }

    static ProgramSet named(String name) throws IOException {
        List<String> programs = new ArrayList<>();
        for (Path source : TestFiles.under(SOURCES.resolve(name), ".java")) {
            if (Files.readString(source).contains("public static void main(String")) {
                programs.add(className(SOURCES.resolve(name), source));
            }
        }
        return new ProgramSet(name, programs);
    }

    /// What javac needs for it and for what calls it.
    List<String> options() {
        return name.equals(PREVIEW) ? List.of("--enable-preview") : List.of();
    }

    /// Adds its classes and other files to a folder, where other sets may be already.
    void compile(Path classes) throws IOException {
        Path sources = SOURCES.resolve(name);
        javac(classes, TestFiles.under(sources, ".java"), options());
        for (Path file : TestFiles.under(sources, ".json")) {
            Path copy = classes.resolve(sources.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        applyChanges(CHANGED.resolve(name), classes);
    }

    /// Replaces, rewrites and deletes classes behind the back of the classes that were compiled against them.
    private static void applyChanges(Path changes, Path classes) throws IOException {
        if (!Files.isDirectory(changes)) {
            return;
        }
        for (Path gone : TestFiles.under(changes, ".gone")) {
            Files.delete(classes.resolve(className(changes, gone).replace('.', '/') + ".class"));
        }
        for (Path narrow : TestFiles.under(changes, ".ranges")) {
            MonitorRanges.shorten(classes.resolve(className(changes, narrow).replace('.', '/') + ".class"));
        }
        List<Path> replaced = TestFiles.under(changes, ".java");
        if (!replaced.isEmpty()) {
            javac(classes, replaced, List.of());
        }
    }

    static void javac(Path classes, List<Path> sources, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classes.toString(),
                "--release", "25", "-g", "-proc:none", "-nowarn", "-parameters", "-Xlint:-options", "-XDsuppressNotes"));
        arguments.addAll(more);
        sources.forEach(source -> arguments.add(source.toString()));
        int status = ToolProvider.getSystemJavaCompiler().run(null, System.out, System.err, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("javac failed on " + sources.getFirst().getParent());
        }
    }

    private static String className(Path root, Path source) {
        String relative = root.relativize(source).toString();
        return relative.substring(0, relative.lastIndexOf('.')).replace('/', '.');
    }
}

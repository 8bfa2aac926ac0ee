package eggvm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Images for the PC of the programs in `src/test/programs`, built once for all test classes of a run: one that has the network takes minutes.
final class Images {
    private static final Path SOURCES = Path.of("src/test/programs").toAbsolutePath();
    private static final Path WORK = Path.of(System.getProperty("egg.work", "target"), "programs").toAbsolutePath();
    private static final Map<String, Path> BUILT = new HashMap<>();

    private Images() {}

    /// A server that knows this computer by QEMU's own network as outside.test.
    static Path serve() throws IOException, InterruptedException {
        Path hosts = Files.createDirectories(WORK).resolve("hosts");
        Files.writeString(hosts, "127.0.0.1 localhost\n10.0.2.2 gateway outside.test # this computer\n");
        return of("Serve", "--add-file", hosts + "=/etc/hosts");
    }

    /// The compiled classes of a program whose image was or will be built.
    static synchronized Path classes(String program) throws IOException {
        Path classes = WORK.resolve(program).resolve("classes");
        return Files.isDirectory(classes) ? classes : SmallProgram.compiled(classes, program, Files.readString(SOURCES.resolve(program + ".java")));
    }

    static synchronized Path of(String program, String... options) throws IOException, InterruptedException {
        Path image = BUILT.get(program);
        if (image != null) {
            return image;
        }
        TestFiles.emptied(WORK.resolve(program));
        image = SmallProgram.build(classes(program), program, WORK.resolve(program + ".elf"), options);
        BUILT.put(program, image);
        return image;
    }
}

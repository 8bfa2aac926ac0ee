package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// An image that runs in QEMU while a test talks with it: its console, its standard input, QEMU's monitor. Files and sockets live in a folder that ends with it.
final class Guest implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private final Path folder;
    private final Path console;
    private final Process process;
    private Qmp monitor;

    private Guest(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        console = console(folder);
    }

    private static Path console(Path folder) {
        return folder.resolve("console");
    }

    /// `options` of `egg run`.
    static Guest start(Path image, List<String> options, String... arguments) throws IOException {
        Path folder = Files.createTempDirectory("egg-it");
        List<String> command = new ArrayList<>(List.of(EggLauncher.EGG.toString(), "run", image.toString(), "--timeout", "900"));
        command.addAll(options);
        command.addAll(qemu("-qmp", listening(folder.resolve("qmp")), "-gdb", listening(folder.resolve("gdb"))));
        command.add("--");
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console(folder).toFile()).start();
        return new Guest(folder, process);
    }

    /// Words for QEMU as options of `egg run`.
    static List<String> qemu(String... words) {
        return List.of(words).stream().map(word -> "--qemu-arg=" + word).toList();
    }

    private static String listening(Path socket) {
        return "unix:" + socket + ",server=on,wait=off";
    }

    /// What it has written until now.
    String text() throws IOException {
        return new String(Files.readAllBytes(console), StandardCharsets.UTF_8);
    }

    void awaitText(String part) throws Exception {
        await(part, () -> hasWritten(part));
    }

    private boolean hasWritten(String part) {
        try {
            return text().contains(part);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Fails when the guest ends before, or a limit passes.
    void await(String what, BooleanSupplier condition) throws Exception {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            boolean goesOn = process.isAlive() && System.nanoTime() < limit;
            assertTrue(goesOn || condition.getAsBoolean(), "no " + what + " from the guest, which wrote:\n" + (goesOn ? "" : text()));
            Thread.sleep(20);
        }
    }

    /// A line for its standard input.
    void type(String line) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    /// What it answers to a command: the rest of the next line that begins with it.
    String ask(String command) throws Exception {
        int before = answers(command).size();
        type(command);
        await("answer to " + command, () -> answers(command).size() > before);
        return answers(command).get(before);
    }

    private List<String> answers(String command) {
        try {
            String begin = command + ": ";
            String text = text();
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().filter(line -> line.startsWith(begin)).map(line -> line.substring(begin.length())).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Qmp monitor() throws Exception {
        if (monitor == null) {
            monitor = new Qmp(folder.resolve("qmp"));
        }
        return monitor;
    }

    /// Where gdb finds the processor.
    Path debugger() {
        return folder.resolve("gdb");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Its status, after it has ended by itself.
    int status() throws Exception {
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "does not end");
        return process.exitValue();
    }

    @Override
    public void close() throws Exception {
        if (monitor != null) {
            monitor.close();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        for (Path file : TestFiles.under(folder, "")) {
            Files.delete(file);
        }
        for (String socket : List.of("qmp", "gdb")) {
            Files.deleteIfExists(folder.resolve(socket));
        }
        Files.deleteIfExists(folder);
    }
}

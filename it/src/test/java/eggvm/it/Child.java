package eggvm.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs one child process within a limit and leaves none of its descendants behind.
final class Child {
    private Child() {}

    static Outcome run(List<String> command, String input, Duration limit) throws IOException, InterruptedException {
        return run(command, input, limit, false);
    }

    static Outcome run(List<String> command, String input, Duration limit, boolean errorsApart) throws IOException, InterruptedException {
        Path console = Files.createTempFile("egg-it", ".txt");
        Path errors = Files.createTempFile("egg-it", ".err");
        Path stdin = Files.createTempFile("egg-it", ".in");
        try {
            Files.writeString(stdin, input);
            ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(console.toFile()).redirectInput(stdin.toFile());
            Process process = (errorsApart ? builder.redirectError(errors.toFile()) : builder.redirectErrorStream(true)).start();
            boolean ended = await(process, limit);
            return new Outcome(text(console), text(errors), ended ? process.exitValue() : -1, !ended);
        } finally {
            Files.delete(console);
            Files.delete(errors);
            Files.delete(stdin);
        }
    }

    /// What is no UTF-8 shows as such.
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static boolean await(Process process, Duration limit) throws InterruptedException {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }
}

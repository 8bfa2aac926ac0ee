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
        Path console = Files.createTempFile("egg-it", ".txt");
        Path stdin = Files.createTempFile("egg-it", ".in");
        try {
            Files.writeString(stdin, input);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true).redirectOutput(console.toFile()).redirectInput(stdin.toFile()).start();
            boolean ended = await(process, limit);
            String text = new String(Files.readAllBytes(console), StandardCharsets.UTF_8);
            return new Outcome(text, ended ? process.exitValue() : -1, !ended);
        } finally {
            Files.delete(console);
            Files.delete(stdin);
        }
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

package eggvm.it.broken;

import eggvm.cli.Egg;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the builder did with an input: its status, its words, and the files it left.
record Verdict(Input input, int status, String text, List<String> files) {
    private static final int TIMED_OUT = -1;
    private static final long LIMIT_SECONDS = 240;
    private static final String IMAGE = "kernel.elf";
    private static final Pattern STACK_FRAME = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(.*\\)$|Exception in thread");

    static Verdict of(Input input, Path folder) throws Exception {
        Path output = Files.createDirectory(folder.resolve("output"));
        List<String> arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(input.maker().make(folder));
        arguments.addAll(List.of("-o", output.resolve(IMAGE).toString()));
        if (!arguments.contains("--machine")) {
            arguments.addAll(List.of("--machine", "linux"));
        }
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        int status = run(arguments, console);
        return new Verdict(input, status, console.toString(StandardCharsets.UTF_8), names(output));
    }

    private static int run(List<String> arguments, ByteArrayOutputStream console) throws Exception {
        PrintStream stream = new PrintStream(console, true, StandardCharsets.UTF_8);
        FutureTask<Integer> build = new FutureTask<>(() -> Egg.run(arguments.toArray(String[]::new), stream, stream));
        Thread thread = new Thread(build, "egg build");
        thread.setDaemon(true);
        thread.start();
        try {
            return build.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return TIMED_OUT;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Egg.run must not throw", e.getCause());
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /// What is wrong with this behaviour; empty when all is well.
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        boolean built = status == 0;
        expect(faults, status == 0 || status == 1, status == TIMED_OUT ? "did not end in " + LIMIT_SECONDS + " s" : "status " + status);
        expect(faults, !(built && input.mustFail()), "built an image all the same");
        expect(faults, files.equals(built ? List.of(IMAGE) : List.of()), "left " + files);
        expect(faults, built || !text.isBlank(), "failed without a word");
        expect(faults, !STACK_FRAME.matcher(text).find(), "printed a stack trace");
        expect(faults, !text.contains("internal error"), "admits an internal error");
        expect(faults, !text.contains("the compiler failed"), "the compiler failed");
        return faults;
    }

    private static void expect(List<String> faults, boolean good, String otherwise) {
        if (!good) {
            faults.add(otherwise);
        }
    }
}

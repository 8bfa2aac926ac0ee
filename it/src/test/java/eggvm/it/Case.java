package eggvm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A program from outside this repository, with its output.
/// ```
///  case.json      {"kind": "stdout"} or {"kind": "stdin"}; whatever else it says is for others
///  pom.xml, src   Maven makes target/app.jar of them, whole or with what its Class-Path names
///  prebuild.sh    run before Maven, when it is there
///  args.txt       arguments, separated by blanks; may be missing
///  stdin.txt      of kind stdin
///  expected.txt   what the program prints on HotSpot
/// ```
record Case(Path folder, String kind) {
    static final String STANDARD_OUTPUT = "stdout";
    static final String STANDARD_INPUT = "stdin";
    private static final Pattern KIND = Pattern.compile("\"kind\"\\s*:\\s*\"(\\w+)\"");
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(15);

    static Case read(Path folder) throws IOException {
        Matcher kind = KIND.matcher(Files.readString(folder.resolve("case.json")));
        return new Case(folder, kind.find() ? kind.group(1) : STANDARD_OUTPUT);
    }

    static List<Path> foldersIn(Path cases) throws IOException {
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.filter(folder -> Files.exists(folder.resolve("case.json"))).sorted().toList();
        }
    }

    List<String> expected() throws IOException {
        return Files.readAllLines(folder.resolve("expected.txt"));
    }

    /// Builds a copy, so that the original stays as it is.
    Run build(Path copy, Duration limit) throws IOException, InterruptedException {
        TestFiles.copy(folder, TestFiles.emptied(copy));
        String prepare = Files.isExecutable(copy.resolve("prebuild.sh")) ? "./prebuild.sh && " : "";
        Outcome outcome = Child.run(List.of("env", "--chdir=" + copy, "JAVA_HOME=" + System.getProperty("java.home"),
                "sh", "-c", prepare + "exec mvn -q -B -ntp -Dstyle.color=never package"), "", BUILD_LIMIT);
        if (outcome.status() != 0) {
            throw new IllegalStateException("the case does not build: " + outcome);
        }
        Run run = Run.of(copy.resolve("target/app.jar"), arguments(), limit);
        return kind.equals(STANDARD_INPUT) ? run.withInput(Files.readString(folder.resolve("stdin.txt"))) : run;
    }

    private List<String> arguments() throws IOException {
        Path file = folder.resolve("args.txt");
        if (!Files.exists(file)) {
            return List.of();
        }
        return Arrays.stream(Files.readString(file).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}

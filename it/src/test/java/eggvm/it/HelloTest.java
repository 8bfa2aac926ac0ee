package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a machine owes the smallest program: arguments, input, status, a stack trace.
class HelloTest {
    private static final Path JAR = Path.of("../apps/hello/target/app.jar").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Map<String, Launcher> LAUNCHERS = new HashMap<>();

    static Stream<String> machines() {
        return Stream.concat(Stream.of("hotspot"), Launcher.machines().stream());
    }

    @ParameterizedTest
    @MethodSource("machines")
    void argumentsArriveInOrderAndWhole(String machine) throws Exception {
        Outcome outcome = run(machine, "", "first", "two words", "", "\u00e9\u4e2d");
        assertEquals(List.of("first", "two words", "", "\u00e9\u4e2d"), linesAfterGreeting(outcome));
        assertEquals(0, outcome.status());
    }

    @ParameterizedTest
    @MethodSource("machines")
    void inputIsReadToItsEnd(String machine) throws Exception {
        Outcome outcome = run(machine, "one\n\nthree \u00e9\n", "--echo");
        assertEquals(List.of("--echo", "> one", "> ", "> three \u00e9"), linesAfterGreeting(outcome));
        assertEquals(0, outcome.status());
    }

    @ParameterizedTest
    @MethodSource("machines")
    void exitStatusIsTheProgramsOwn(String machine) throws Exception {
        for (int status : new int[] {0, 3, 255}) {
            assertEquals(status, run(machine, "", "--exit", String.valueOf(status)).status());
        }
    }

    @ParameterizedTest
    @MethodSource("machines")
    void uncaughtExceptionPrintsItsTraceAndEndsWithOne(String machine) throws Exception {
        Outcome outcome = run(machine, "", "--throw");
        assertEquals(List.of(
                "--throw",
                "Exception in thread \"main\" java.lang.IllegalStateException: asked to fail",
                "\tat hello.Hello.fail(Hello.java:45)",
                "\tat hello.Hello.main(Hello.java:24)",
                "Caused by: java.lang.ArithmeticException: the cause",
                "\t... 2 more").stream().map(HelloTest::withoutLine).toList(),
                linesAfterGreeting(outcome).stream().map(HelloTest::withoutLine).toList());
        assertEquals(1, outcome.status());
    }

    static Stream<String> ownMachines() {
        return Launcher.machines().stream();
    }

    @ParameterizedTest
    @MethodSource("ownMachines")
    void unknownVmOptionIsRefusedInOneLine(String machine) throws Exception {
        Launcher launcher = LAUNCHERS.computeIfAbsent(machine, Launcher::named);
        Outcome outcome = launcher.run(Run.of(JAR, List.of("argument"), LIMIT).withVmOptions("--gc-verify", "--no-such-option"));
        String known = "--gc-log, --gc-verify, --gc-stress=N, --preempt-stress=N, --thread-dump=N, --cpu-level=N, --ip=ADDRESS/BITS[,GATEWAY[,NAME-SERVER]...]|dhcp|none, --ntp=SERVER, -Dkey=value" + (machine.equals("linux") ? ", --memory=BYTES" : "");
        assertEquals(List.of("eggvm: unknown VM option '--no-such-option'; there are: " + known),
                outcome.console().lines().map(String::strip).toList());
        assertEquals(1, outcome.status());
    }

    /// A reference of 4 bytes reaches no further.
    @Test
    void heapsLieBelow4GiB() throws Exception {
        assumeTrue(Launcher.machines().contains("linux"));
        Launcher launcher = LAUNCHERS.computeIfAbsent("linux", Launcher::named);
        Outcome largest = launcher.run(Run.of(JAR, List.of(), LIMIT).withVmOptions("--memory=3500M"));
        assertTrue(largest.console().startsWith("Hello from "), largest::toString);
        assertEquals(0, largest.status());
        Outcome tooLarge = launcher.run(Run.of(JAR, List.of(), LIMIT).withVmOptions("--memory=4G"));
        assertTrue(tooLarge.console().contains("the kernel does not give the memory that the heap needs, all of it below 4 GiB"), tooLarge::toString);
        assertEquals(70, tooLarge.status());
    }

    private static String withoutLine(String line) {
        return line.replaceAll("\\.java:\\d+\\)", ".java)");
    }

    private static Outcome run(String machine, String input, String... arguments) throws IOException, InterruptedException {
        Launcher launcher = LAUNCHERS.computeIfAbsent(machine, Launcher::named);
        return launcher.run(Run.of(JAR, List.of(arguments), LIMIT).withInput(input));
    }

    private static List<String> linesAfterGreeting(Outcome outcome) {
        List<String> lines = outcome.console().lines().map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line).toList();
        int greeting = 0;
        while (greeting < lines.size() && !lines.get(greeting).startsWith("Hello from ")) {
            greeting++;
        }
        assertTrue(greeting < lines.size(), outcome::toString);
        return lines.subList(greeting + 1, lines.size());
    }
}

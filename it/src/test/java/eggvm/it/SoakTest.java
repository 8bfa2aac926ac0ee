package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing is lost, forgotten or leaked in a long time of threads, locks and garbage.
class SoakTest {
    private static final Path JAR = Path.of("../apps/soak/target/app.jar").toAbsolutePath().normalize();
    private static final Duration SHORT = Duration.ofSeconds(15);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration GRACE = Duration.ofMinutes(2);

    static Stream<String> machines() {
        return Launcher.machines().stream();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void aQuarterOfAMinute(String machine) throws Exception {
        soak(machine, SHORT);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("machines")
    void tenMinutesUnderTheVerifier(String machine) throws Exception {
        soak(machine, LONG, "--gc-verify");
    }

    private static void soak(String machine, Duration time, String... vmOptions) throws Exception {
        Run run = Run.of(JAR, List.of(String.valueOf(time.toSeconds())), time.plus(GRACE)).withVmOptions(vmOptions);
        Outcome outcome = Launcher.named(machine).run(run);
        assertEquals(0, outcome.status(), outcome::toString);
    }
}

package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program draws secrets on machines with different sources of entropy; the device is given 1 KiB at a time, so 64 KiB show that it is asked again and again. Jitter takes
/// half a millisecond a number, so fewer are drawn.
class EntropyTest {
    private static final String PROGRAM = """
            import java.security.SecureRandom;
            import java.util.HashSet;

            public class Draw {
                public static void main(String[] args) {
                    SecureRandom random = new SecureRandom();
                    HashSet<Long> drawn = new HashSet<>();
                    for (int i = 0; i < Integer.parseInt(args[0]); i++) drawn.add(random.nextLong());
                    System.out.println(drawn.size() + " " + Long.toHexString(random.nextLong()));
                }
            }
            """;

    @TempDir static Path folder;
    private static final int MANY = 8192;
    private static final int SOME = 1024;

    private static Path image;

    @BeforeAll
    static void build() throws Exception {
        image = SmallProgram.image(folder, "Draw", PROGRAM);
    }

    @Test
    void theProcessorsGenerator() throws Exception { assertDraws(MANY); }

    @Test
    void aProcessorWithRdrandAlone() throws Exception { assertDraws(MANY, "-cpu", "max,rdseed=off"); }

    @Test
    void aDeviceWhereTheProcessorHasNone() throws Exception { assertDraws(MANY, "-cpu", "qemu64", "-device", "virtio-rng-pci"); }

    @Test
    void aDeviceWithoutTheOlderInterface() throws Exception { assertDraws(MANY, "-cpu", "qemu64", "-device", "virtio-rng-pci,disable-legacy=on"); }

    @Test
    void aDeviceOnTheOlderBoardWhoseRegistersFirmwareHasNotPlaced() throws Exception {
        assertDraws(MANY, "-M", "pc", "-bios", "qboot.rom", "-cpu", "qemu64", "-device", "virtio-rng-pci");
    }

    @Test
    void aDeviceOfTheOlderInterfaceAloneIsNotDrivenAndJitterServes() throws Exception {
        assertDraws(SOME, "-cpu", "qemu64", "-device", "virtio-rng-pci,disable-modern=on");
    }

    /// A device whose host gives so little that the program would wait for ever: one byte in five seconds.
    @Test
    void aDeviceThatIsTooSlowIsGivenUp() throws Exception {
        assertDraws(SOME, "-cpu", "qemu64", "-device", "virtio-rng-pci,max-bytes=1,period=4000");
    }

    private static void assertDraws(int numbers, String... qemu) throws Exception {
        String first = run(numbers, qemu);
        assertTrue(first.startsWith(numbers + " "), first);
        assertNotEquals(first, run(numbers, qemu));
    }

    private static String run(int numbers, String... qemu) throws Exception {
        List<String> command = new ArrayList<>(List.of(EggLauncher.EGG.toString(), "run", image.toString(), "--timeout", "60"));
        for (String word : qemu) command.add("--qemu-arg=" + word);
        command.addAll(List.of("--", Integer.toString(numbers)));
        Outcome outcome = Child.run(command, "", Duration.ofSeconds(80));
        assertEquals(0, outcome.status(), outcome::toString);
        return outcome.console();
    }
}

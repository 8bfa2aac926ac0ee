package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Threads compute with what lives in vector registers, while input and timer interrupt them all the time and one keeps reading; every round must give what the first one gave.
class VectorStateTest {
    private static final int INPUT_BYTES = 100_000;
    private static final String PROGRAM = """
            import java.util.Arrays;

            public class VectorState {
                static volatile boolean isRead;
                static int wrong;

                public static void main(String[] args) throws Exception {
                    Thread[] threads = new Thread[4];
                    for (int i = 0; i < threads.length; i++) {
                        int seed = i;
                        threads[i] = new Thread(() -> compare(seed));
                        threads[i].start();
                    }
                    int bytes = 0;
                    while (System.in.read() >= 0) bytes++;
                    isRead = true;
                    for (Thread thread : threads) thread.join();
                    System.out.println(bytes + " bytes, " + wrong + " wrong");
                }

                static void compare(int seed) {
                    double expected = round(seed);
                    while (!isRead) {
                        if (round(seed) != expected) synchronized (VectorState.class) { wrong++; }
                    }
                }

                static double round(int seed) {
                    double[] a = new double[1000];
                    float[] b = new float[1000];
                    byte[] bytes = new byte[4000];
                    double x = seed + 0.1, y = 1.7, z = 0.3, w = -2.5;
                    for (int i = 0; i < a.length; i++) {
                        x = x * 1.0001 + z;
                        y = y * 0.9999 - w;
                        z = z + x * 1e-4;
                        w = w * 0.999 + y * 1e-5;
                        a[i] = x * y + z * w;
                        b[i] = (float) (x - w);
                    }
                    for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i * 31 + seed);
                    byte[] copy = bytes.clone();
                    double sum = Arrays.equals(bytes, copy) ? 0 : 1e9;
                    for (int i = 0; i < a.length; i++) sum += Math.sqrt(Math.abs(a[i])) + b[i];
                    return sum + Arrays.hashCode(bytes) + new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('\\u00ff');
                }
            }
            """;

    @TempDir static Path folder;
    private static Path image;
    private static Path wideImage;

    @BeforeAll
    static void build() throws Exception {
        image = SmallProgram.image(folder, "VectorState", PROGRAM);
        wideImage = SmallProgram.build(folder.resolve("VectorState"), "VectorState", folder.resolve("wide.elf"), "--march", "x86-64-v3");
    }

    @Test
    void interruptsLeaveAllRegistersAsTheyWere() throws Exception { assertRight(image); }

    @Test
    void andOnTheBaseline() throws Exception { assertRight(image, "--cpu", "qemu64"); }

    @Test
    void andByTheOldControllers() throws Exception { assertRight(image, "--vm-arg=eggvm.pic"); }

    @Test
    void andInAnImageThatUsesAvxThroughout() throws Exception { assertRight(wideImage); }

    @Test
    void thatImageIsRefusedByAProcessorWithLess() throws Exception {
        Outcome outcome = Child.run(List.of(EggLauncher.EGG.toString(), "run", wideImage.toString(), "--cpu", "qemu64", "--timeout", "30"), "", Duration.ofSeconds(40));
        assertEquals("eggvm: this image is built for x86-64-v3 (AVX2, BMI, LZCNT), which this processor does not have; build it without --march, or run QEMU with -cpu max\r\n",
                outcome.console());
        assertEquals(1, outcome.status());
    }

    private static void assertRight(Path image, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(EggLauncher.EGG.toString(), "run", image.toString(), "--timeout", "120"));
        command.addAll(List.of(options));
        Outcome outcome = Child.run(command, "x".repeat(INPUT_BYTES), Duration.ofSeconds(140));
        assertEquals(INPUT_BYTES + " bytes, 0 wrong\n", outcome.console(), outcome::toString);
        assertEquals(0, outcome.status());
    }
}

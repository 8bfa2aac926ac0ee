package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eggvm.hal.console.Surface;
import eggvm.hal.console.TextConsole;
import eggvm.vm.machine.Memory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a screen shows, and what is typed at it and on the serial line. The reference is drawn here, of what came over the serial line, by the
/// console whose looks `TextConsoleTest` keeps.
class ScreenTest {
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 768;
    private static final int PITCH_BYTES = 4 * WIDTH;
    private static final String PAGE = "EggVM \33[1;32mgreen\33[0m \33[31mred\33[0m \33[7mreversed\33[0m \33[44;93m ~!@#$%^&*() \33[0m\n"
            + "Gr\u00fc\u00dfe, 5 \u20ac \u2013 \u201cfa\u00e7ade\u201d \u00d1\n"
            + "\u250c\u2500\u2500\u252c\u2500\u2500\u2510 \u2554\u2550\u2550\u2557 \u2591\u2592\u2593\u2588\n"
            + "\u251c\u2500\u2500\u253c\u2500\u2500\u2524 \u255a\u2550\u2550\u255d\n"
            + "\33[20;100Hfar\33[10;3H";

    @TempDir Path folder;

    @Test
    void aPageShowsAndKeysAndTheSerialLineAreTypedOn() throws Exception {
        List<String> options = new ArrayList<>(List.of("--display", "--keyboard", "de"));
        options.addAll(Guest.qemu("-display", "none"));
        try (Guest guest = Guest.start(Images.of("Typing"), options, PAGE)) {
            guest.awaitText(PAGE);
            assertShows(guest, "the page");
            for (String key : List.of("h", "a", "l", "l", "o", "spc", "apostrophe", "semicolon", "y")) {
                guest.monitor().keys(key);
            }
            guest.monitor().keys("shift", "a");
            guest.monitor().keys("alt_r", "q");
            guest.monitor().keys("ret");
            guest.awaitText("read: hallo \u00e4\u00f6zA@\n");
            guest.type("by the line: \u00df");
            guest.awaitText("read: by the line: \u00df\n");
            assertShows(guest, "what was typed");
            for (String key : List.of("e", "n", "d", "ret")) {
                guest.monitor().keys(key);
            }
            assertEquals(0, guest.status());
        }
    }

    private void assertShows(Guest guest, String what) throws Exception {
        BufferedImage wanted = drawn(guest.text());
        guest.await(what, () -> isShown(guest, wanted));
    }

    /// Output goes to the serial line first: the screen may be a moment behind.
    private boolean isShown(Guest guest, BufferedImage wanted) {
        try {
            Path file = folder.resolve("screen.ppm");
            guest.monitor().screendump(file);
            BufferedImage shown = read(file);
            boolean isEqual = Arrays.equals(pixels(wanted), pixels(shown));
            if (!isEqual) {
                Path work = Files.createDirectories(Path.of(System.getProperty("egg.work", "target"), "screen"));
                ImageIO.write(wanted, "png", work.resolve("wanted.png").toFile());
                ImageIO.write(shown, "png", work.resolve("shown.png").toFile());
            }
            return isEqual;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage drawn(String text) {
        try (Arena arena = Arena.ofConfined()) {
            long pixels = arena.allocate((long) PITCH_BYTES * HEIGHT, 8).address();
            Surface surface = new Surface(pixels, PITCH_BYTES, WIDTH, HEIGHT, 16, 8, 0);
            TextConsole console = new TextConsole(surface, arena.allocate(TextConsole.memoryBytes(surface), 8).address());
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            long written = arena.allocate(bytes.length, 8).address();
            Memory.copyFromArray(bytes, 0, written, bytes.length);
            console.write(written, bytes.length);
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    image.setRGB(x, y, Memory.getInt(pixels + (long) PITCH_BYTES * y + 4L * x));
                }
            }
            return image;
        }
    }

    /// Of `ppm(5)` the form that QEMU writes: three lines, then three bytes for each pixel.
    private static BufferedImage read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String[] size = new String(bytes, 0, 30, StandardCharsets.US_ASCII).split("\\s");
        assertEquals("P6", size[0]);
        BufferedImage image = new BufferedImage(Integer.parseInt(size[1]), Integer.parseInt(size[2]), BufferedImage.TYPE_INT_RGB);
        int at = bytes.length - 3 * image.getWidth() * image.getHeight();
        for (int i = 0; at < bytes.length; i++, at += 3) {
            image.setRGB(i % image.getWidth(), i / image.getWidth(), (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | bytes[at + 2] & 0xff);
        }
        return image;
    }
}

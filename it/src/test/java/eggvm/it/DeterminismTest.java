package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The same inputs give the same bytes, in another JVM and with another number of compiler threads.
class DeterminismTest {
    private static final int PT_LOAD = 1;

    @Test
    void neitherThreadsNorStrippingChangeWhatIsLoaded() throws Exception {
        assumeTrue(Launcher.machines().contains("linux"));
        Path one = DebugImages.build("one-thread", "linux", "--threads", "1");
        Path three = DebugImages.build("three-threads", "linux", "--threads", "3");
        assertEquals(-1, Files.mismatch(one, three), "images differ from this byte on");
        Path stripped = DebugImages.build("stripped", "linux", "--strip");
        assertTrue(Files.size(stripped) < Files.size(one) * 9 / 10, () -> "strip leaves nearly everything: " + stripped);
        List<byte[]> full = loaded(one);
        List<byte[]> rest = loaded(stripped);
        assertEquals(full.size(), rest.size());
        for (int i = 0; i < full.size(); i++) assertArrayEquals(full.get(i), rest.get(i), "segment " + i);
        Outcome outcome = Child.run(List.of(stripped.toString(), "--memory=64M"), "", Duration.ofSeconds(30));
        assertEquals("[1, 2, 3]depth 3\n", outcome.console());
        assertEquals(0, outcome.status());
    }

    /// Contents of the segments that are loaded.
    private static List<byte[]> loaded(Path image) throws Exception {
        byte[] bytes = Files.readAllBytes(image);
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<byte[]> contents = new ArrayList<>();
        for (int i = 0; i < file.getShort(56); i++) {
            int header = (int) file.getLong(32) + 56 * i;
            if (file.getInt(header) != PT_LOAD) continue;
            int offset = (int) file.getLong(header + 8);
            contents.add(Arrays.copyOfRange(bytes, offset, offset + (int) file.getLong(header + 32)));
        }
        return contents;
    }
}

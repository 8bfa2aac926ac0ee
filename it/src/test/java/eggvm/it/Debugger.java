package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// gdb at a guest's processor, for one list of steps; the guest goes on when it is done.
final class Debugger {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Debugger() {}

    static boolean isThere() {
        return DebugImages.hasTool("gdb");
    }

    static String run(Guest guest, Path image, List<String> steps) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("gdb", "-q", "-nx", "-batch", "-ex", "set width 0", "-ex", "set confirm off", "-ex", "target remote " + guest.debugger()));
        steps.forEach(step -> command.addAll(List.of("-ex", step)));
        command.addAll(List.of("-ex", "detach", image.toString()));
        Outcome outcome = Child.run(command, "", LIMIT);
        assertFalse(outcome.timedOut(), outcome::toString);
        return outcome.console();
    }

    /// 32 bits each, by physical address. Source: QEMU's documentation, "GDB usage", `Qqemu.PhyMemMode`.
    static void write(Guest guest, Path image, long address, int... words) throws IOException, InterruptedException {
        List<String> steps = new ArrayList<>(List.of("maintenance packet Qqemu.PhyMemMode:1"));
        for (int i = 0; i < words.length; i++) {
            steps.add("set {unsigned int} 0x" + Long.toHexString(address + 4L * i) + " = " + Integer.toUnsignedLong(words[i]));
        }
        steps.add("maintenance packet Qqemu.PhyMemMode:0");
        run(guest, image, steps);
    }
}

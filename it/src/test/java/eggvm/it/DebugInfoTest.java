package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// gdb sees Java: names, files, lines, callers.
class DebugInfoTest {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Pattern FRAME = Pattern.compile("#[0-9]+ .*");

    @Test
    void aProcessStopsAtLinesAndMethodsAndShowsItsCallers() throws Exception {
        assumeTrue(Launcher.machines().contains("linux") && DebugImages.hasTool("gdb"));
        Path image = DebugImages.build("linux", "linux");
        String text = gdb(image, "run --memory=64M", "break");
        stopsWhereTold(text);
        assertTrue(lastFrame(text).contains("in eggvm.boot.machine.LinuxStart.start"), text);
    }

    @Test
    void aPcStopsAtLinesAndMethodsAndShowsItsCallers() throws Exception {
        assumeTrue(Launcher.machines().contains("pc") && DebugImages.hasTool("gdb") && DebugImages.hasTool("qemu-system-x86_64"));
        Path image = DebugImages.build("pc", "pc");
        Path socket = Files.createTempDirectory("egg-gdb").resolve("gdb");
        Process qemu = new ProcessBuilder("qemu-system-x86_64", "-accel", "tcg", "-M", "q35", "-cpu", "max", "-nodefaults", "-display", "none",
                "-no-reboot", "-m", "128", "-kernel", image.toString(), "-S", "-gdb", "unix:" + socket + ",server=on,wait=off")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            for (int i = 0; i < 100 && !Files.exists(socket); i++) Thread.sleep(100);
            String text = gdb(image, "target remote " + socket, "hbreak");
            stopsWhereTold(text);
            assertTrue(lastFrame(text).contains("in eggvm.boot.machine.PcStart.start"), text);
        } finally {
            qemu.destroyForcibly().waitFor();
            Files.deleteIfExists(socket);
            Files.delete(socket.getParent());
        }
    }

    /// On a PC the program is not in memory yet when gdb arrives: it needs breakpoints of the processor, set before it runs.
    private static String gdb(Path image, String start, String breakpoint) throws Exception {
        boolean runs = start.startsWith("run");
        List<String> command = new ArrayList<>(List.of("gdb", "-q", "-nx", "-batch", "-ex", "set width 0", "-ex", "set confirm off",
                "-ex", "directory " + DebugImages.SOURCES));
        List<String> steps = new ArrayList<>(List.of(breakpoint + " 'stops.Stops.main'", runs ? start : "continue", "bt",
                breakpoint + " Stops.java:" + DebugImages.line("order"), "continue", "bt", "list", "delete",
                breakpoint + " Stops.java:" + DebugImages.line("outer"), "continue", "continue", "bt", "kill"));
        if (!runs) steps.addFirst(start);
        for (String step : steps) command.addAll(List.of("-ex", step));
        command.add(image.toString());
        Outcome outcome = Child.run(command, "", LIMIT);
        assertTrue(!outcome.timedOut(), outcome::toString);
        return outcome.console();
    }

    private static void stopsWhereTold(String text) throws Exception {
        has(text, "#0 .*stops\\.Stops\\.main\\b.* at stops/Stops\\.java:[0-9]+");
        has(text, "#0 .*stops\\.Stops\\.order\\b.* at stops/Stops\\.java:" + DebugImages.line("order"));
        has(text, "#[0-9]+ .*java\\.util\\.Arrays\\.sort\\b.* at java/util/Arrays\\.java:[0-9]+");
        has(text, DebugImages.line("order") + "\\s+return a < b \\? -1 : .*");
        has(text, "#0 .*stops\\.Stops\\.outer\\b.* at stops/Stops\\.java:" + DebugImages.line("outer"));
        has(text, "#[0-9]+ .*stops\\.Stops\\.main\\b.* at stops/Stops\\.java:[0-9]+");
        assertEquals(List.of(), text.lines().filter(l -> l.contains("stack stopped") || l.contains("Backtrace stopped") || l.contains("?? ()"))
                .filter(l -> !l.startsWith("0x")).toList(), text);
    }

    private static void has(String text, String line) {
        Pattern pattern = Pattern.compile(line);
        assertTrue(text.lines().anyMatch(l -> pattern.matcher(l).matches()), () -> "no line like " + line + " in\n" + text);
    }

    private static String lastFrame(String text) {
        return text.lines().filter(l -> FRAME.matcher(l).matches()).reduce("", (first, second) -> second);
    }
}

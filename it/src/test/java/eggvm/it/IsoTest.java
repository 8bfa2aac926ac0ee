package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `egg pack` makes of a real program, or of its image, a CD-ROM that boots by BIOS and by UEFI.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsoTest {
    enum Firmware {
        SEABIOS(List.of()),
        OVMF(List.of("-drive", "if=pflash,format=raw,readonly=on,file=/usr/share/OVMF/OVMF_CODE_4M.fd"));

        private final List<String> qemuArguments;

        Firmware(List<String> qemuArguments) {
            this.qemuArguments = qemuArguments;
        }
    }

    /// What the program printed last, and what went to the debug console.
    private record Boot(List<String> lastLines, String notes) {}

    private static final Path HELLO = Path.of("../apps/hello/target/app.jar").toAbsolutePath().normalize();
    private static final Path WORK = Path.of(System.getProperty("egg.work", "target"), "iso").toAbsolutePath();
    private static final String GREETING = "Hello from EggVM";
    private static final Duration BOOT_LIMIT = Duration.ofMinutes(2);

    private Path ofJar;
    private Path ofImage;

    @TempDir
    private Path folder;

    @BeforeAll
    void pack() throws Exception {
        assumeTrue(Launcher.machines().contains("pc"));
        Files.createDirectories(WORK);
        ofJar = packed(HELLO, "jar.iso", "first", "two words", "", "\u00e9 $HOME;'\"", "--exit", "3");
        ofImage = packed(new EggLauncher("pc").image(HELLO), "image.iso");
    }

    @ParameterizedTest
    @EnumSource
    void argumentsGivenToPackReachTheProgramAndItsStatusTheDebugConsole(Firmware firmware) throws Exception {
        Boot boot = boot(ofJar, firmware, 7);
        assertEquals(List.of(GREETING, "first", "two words", "", "\u00e9 $HOME;'\"", "--exit", "3"), boot.lastLines());
        assertEquals("eggvm exit 3\n", boot.notes());
    }

    @ParameterizedTest
    @EnumSource
    void anImageIsPackedAsItIs(Firmware firmware) throws Exception {
        Boot boot = boot(ofImage, firmware, 1);
        assertEquals(List.of(GREETING), boot.lastLines());
        assertEquals("eggvm exit 0\n", boot.notes());
    }

    /// The cache of images that are made of jars is the test's own.
    private static Path packed(Path input, String name, String... arguments) throws IOException, InterruptedException {
        Path iso = WORK.resolve(name);
        Files.deleteIfExists(iso);
        List<String> command = new ArrayList<>(List.of("env", "XDG_CACHE_HOME=" + WORK.resolve("cache"),
                EggLauncher.EGG.toString(), "pack", input.toString(), "-o", iso.toString(), "--"));
        command.addAll(List.of(arguments));
        Outcome outcome = Child.run(command, "", EggLauncher.BUILD_LIMIT);
        assertEquals(0, outcome.status(), outcome::toString);
        return iso;
    }

    /// Firmware and boot loader print on the serial line too, before the program does.
    private Boot boot(Path iso, Firmware firmware, int lines) throws IOException, InterruptedException {
        Path serial = folder.resolve("serial");
        Path notes = folder.resolve("notes");
        List<String> command = new ArrayList<>(List.of("qemu-system-x86_64", "-accel", "tcg", "-M", "q35", "-cpu", "max", "-m", "256",
                "-nodefaults", "-display", "none", "-no-reboot", "-serial", "file:" + serial,
                "-chardev", "file,id=notes,path=" + notes, "-device", "isa-debugcon,iobase=0xe9,chardev=notes", "-cdrom", iso.toString()));
        command.addAll(firmware.qemuArguments);
        Outcome qemu = Child.run(command, "", BOOT_LIMIT);
        List<String> all = Files.readString(serial, StandardCharsets.UTF_8).lines().toList();
        assertTrue(!qemu.timedOut() && qemu.status() == 0, () -> qemu + String.join("\n", all));
        assertTrue(all.size() >= lines, () -> String.join("\n", all));
        return new Boot(all.subList(all.size() - lines, all.size()), Files.readString(notes));
    }
}

package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program asks for devices that the library does not use: a mouse that QEMU's monitor moves, and what a card has in the extended part of its configuration space.
class DevicesTest {
    private static final String PROGRAM = """
            import eggvm.hal.acpi.AcpiTables;
            import eggvm.hal.device.*;
            import eggvm.hal.pci.*;
            import eggvm.vm.machine.Machine;
            import eggvm.vm.thread.DeviceInterrupts;

            public class Devices {
                public static void main(String[] args) {
                    if (args[0].equals("mouse")) watchMouse();
                    else listCapabilities();
                }

                static void watchMouse() {
                    PointingDevice mouse = ((DeviceTree) Machine.current()).openPointingDevice();
                    boolean isMoved = false, isWheeled = false, isPressed = false;
                    while (!isMoved || !isWheeled || !isPressed) {
                        DeviceInterrupts.await(mouse.source(), Long.MAX_VALUE);
                        while (mouse.next()) {
                            isMoved |= mouse.rightSteps() > 0 && 3 * mouse.rightSteps() == 5 * mouse.downSteps();
                            isWheeled |= mouse.wheelNotches() < 0;
                            isPressed |= mouse.buttons() == PointingDevice.LEFT;
                        }
                    }
                    System.out.println("moved, wheeled, pressed");
                }

                static void listCapabilities() {
                    Pci pci = Pci.scan(EnhancedConfiguration.of(Mcfg.find(AcpiTables.searchRsdp()), new ConfigurationPorts()));
                    for (int i = 0; i < pci.count(); i++) {
                        PciFunction function = pci.function(i);
                        if (function.device() != 0x10D3) continue;
                        System.out.printf("errors at %x, serial number at %x, extended %x%n", function.extendedCapability(1), function.extendedCapability(3), function.read(0x100) & 0xFFFF);
                    }
                }
            }
            """;

    @TempDir static Path folder;
    private static Path image;

    @BeforeAll
    static void build() throws Exception {
        image = SmallProgram.image(folder, "Devices", PROGRAM, SmallProgram.withMachine());
    }

    @Test
    void aMouse() throws Exception { assertMouse(); }

    @Test
    void aMouseByTheOldControllers() throws Exception { assertMouse("--vm-arg=eggvm.pic"); }

    @Test
    void aMouseBesideAKeyboardInUse() throws Exception { assertMouse("--display", "--qemu-arg=-display", "--qemu-arg=none"); }

    @Test
    void theExtendedPartOfConfigurationSpaceIsInMemory() throws Exception {
        assertEquals("errors at 100, serial number at 140, extended 1\n", run("pci", "--qemu-arg=-device", "--qemu-arg=e1000e,romfile="));
    }

    @Test
    void theOlderBoardHasNone() throws Exception {
        assertEquals("errors at 0, serial number at 0, extended ffff\n", run("pci", "--qemu-arg=-M", "--qemu-arg=pc", "--qemu-arg=-device", "--qemu-arg=e1000e,romfile="));
    }

    private static void assertMouse(String... options) throws Exception {
        Path monitor = folder.resolve("monitor");
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--qemu-arg=-monitor");
        all.add("--qemu-arg=unix:" + monitor + ",server=on,wait=off");
        Thread hand = new Thread(() -> move(monitor));
        hand.start();
        try {
            assertEquals("moved, wheeled, pressed\n", run("mouse", all.toArray(String[]::new)));
        } finally {
            hand.interrupt();
            hand.join();
        }
    }

    /// Again and again, for the program may not yet be looking.
    private static void move(Path monitor) {
        try {
            while (true) {
                Thread.sleep(100);
                command(monitor, "mouse_move 5 3\nmouse_move 0 0 1\nmouse_button 1\nmouse_button 0\n");
            }
        } catch (InterruptedException e) {
            // the program has ended
        }
    }

    private static void command(Path monitor, String commands) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(monitor));
            channel.write(ByteBuffer.wrap(commands.getBytes(StandardCharsets.US_ASCII)));
            channel.shutdownOutput();
            for (ByteBuffer answers = ByteBuffer.allocate(1024); channel.read(answers) >= 0; ) answers.clear();
        } catch (IOException e) {
            // QEMU is not there yet, or not any more
        }
    }

    private static String run(String argument, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(EggLauncher.EGG.toString(), "run", image.toString(), "--timeout", "60", "--net", "none"));
        command.addAll(List.of(options));
        command.addAll(List.of("--", argument));
        Outcome outcome = Child.run(command, "", Duration.ofSeconds(80), true);
        assertEquals(0, outcome.status(), outcome::toString);
        return outcome.console();
    }
}

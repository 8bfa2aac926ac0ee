package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program asks the gateway of QEMU's own network for its address, five times, through each card and each way of its interrupts. Then it
/// waits while nothing comes: a card whose interrupts do not arrive would be looked at every few milliseconds.
class NetworkCardsTest {
    private static final String PROGRAM = """
            import eggvm.hal.device.*;
            import eggvm.vm.machine.Machine;
            import eggvm.vm.thread.DeviceInterrupts;
            import java.util.HexFormat;

            public class Ask {
                public static void main(String[] args) {
                    NetDevice[] cards = ((DeviceTree) Machine.current()).openNetDevices();
                    NetDevice card = cards[0];
                    int answers = 0;
                    for (int i = 0; i < 5; i++) if (isAnswered(card)) answers++;
                    System.out.println(cards.length + " card, " + card.name() + ", link " + card.isLinkUp() + ", " + answers + " answers");
                    System.out.println(rests(card) ? "rests" : "is looked at by the clock");
                }

                static boolean isAnswered(NetDevice card) {
                    String address = HexFormat.of().formatHex(card.hardwareAddress());
                    byte[] question = HexFormat.of().parseHex("ffffffffffff" + address + "08060001080006040001" + address + "0a00020f0000000000000a000202");
                    if (!card.send(question, 0, question.length)) return false;
                    card.push();
                    long deadline = System.nanoTime() + 5_000_000_000L;
                    while (System.nanoTime() < deadline) {
                        while (card.receive() != 0) {
                            if (HexFormat.of().formatHex(card.frame(), card.frameAt() + 12, card.frameAt() + 32).equals("0806000108000604000252550a0002020a000202")) return true;
                        }
                        card.rest();
                        DeviceInterrupts.await(0, deadline);
                    }
                    return false;
                }

                static boolean rests(NetDevice card) {
                    for (int i = 0; i < 20; i++) {
                        while (card.receive() != 0) {}
                        long began = System.nanoTime();
                        card.rest();
                        DeviceInterrupts.await(0, began + 200_000_000);
                        if (System.nanoTime() - began >= 200_000_000) return true;
                    }
                    return false;
                }
            }
            """;
    private static final String TALKED = "1 card, eth0, link true, 5 answers\nrests\n";

    @TempDir static Path folder;
    private static Path image;

    @BeforeAll
    static void build() throws Exception {
        image = SmallProgram.image(folder, "Ask", PROGRAM, SmallProgram.withMachine());
    }

    @Test
    void messagesOfAnE1000eThatTheProgramHasUnasked() throws Exception { assertTalks(); }

    @Test
    void theLineOfAnE1000eByTheOldControllersAlone() throws Exception { assertTalks("--vm-arg=eggvm.pic"); }

    @Test
    void theLineOfAnE1000OnQ35() throws Exception { assertTalks(withE1000()); }

    @Test
    void theLineOfAnE1000OnTheOlderBoard() throws Exception { assertTalks(withE1000("-M", "pc")); }

    @Test
    void anE1000WhoseRegistersFirmwareHasNotPlaced() throws Exception {
        Outcome outcome = run(withE1000("-bios", "qboot.rom"));
        assertEquals(TALKED.lines().toList().getFirst(), outcome.console().lines().findFirst().orElse(""), outcome::toString);
    }

    private static String[] withE1000(String... more) {
        List<String> options = new ArrayList<>(List.of("--net", "none"));
        List<String> qemu = new ArrayList<>(List.of("-netdev", "user,id=n", "-device", "e1000,netdev=n,romfile="));
        qemu.addAll(Arrays.asList(more));
        qemu.forEach(word -> options.add("--qemu-arg=" + word));
        return options.toArray(String[]::new);
    }

    private static void assertTalks(String... options) throws Exception {
        Outcome outcome = run(options);
        assertEquals(TALKED, outcome.console(), outcome::toString);
        assertEquals(0, outcome.status());
    }

    private static Outcome run(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(EggLauncher.EGG.toString(), "run", image.toString(), "--timeout", "60"));
        command.addAll(List.of(options));
        return Child.run(command, "", Duration.ofSeconds(80));
    }
}

package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A card that fails is set up anew and its connections go on; a processor's fault leaves a note, in an interrupt's handler too. Nothing hangs without a word.
class FaultsTest {
    private static final String ADDRESS = "10.9.0.2";
    private static final int FLOOD_FRAMES = 3000;
    /// Of a receive descriptor: a length that no buffer has; done, end of frame.
    private static final int[] CORRUPT = {4095, 3};

    private static Guest started(Peer peer, String card) throws Exception {
        List<String> options = new ArrayList<>(peer.options(card));
        options.add("--vm-arg=--ip=" + ADDRESS + "/24");
        if (card.equals("e1000")) {
            options.addAll(Guest.qemu("-M", "pc"));
        }
        Guest guest = Guest.start(Images.serve(), options);
        guest.awaitText("ready\n");
        guest.await("link", () -> isState(guest, "up " + ADDRESS));
        return guest;
    }

    private static boolean isState(Guest guest, String state) {
        try {
            return guest.ask("interface eth0").equals(state);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void talk(Peer.Stream stream, int bytes) throws Exception {
        byte[] sent = new byte[bytes];
        new Random(bytes).nextBytes(sent);
        assertArrayEquals(sent, stream.echo(sent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"e1000e", "e1000"})
    void framesThatComeWhileTheGuestStandsStillFillTheRingAndNoMore(String card) throws Exception {
        try (Peer peer = new Peer(); Guest guest = started(peer, card); Peer.Stream stream = peer.connect(ADDRESS, 7)) {
            talk(stream, 1000);
            guest.monitor().stop();
            flood(peer);
            stream.write(new byte[] {1});
            guest.monitor().goOn();
            assertArrayEquals(new byte[] {1}, stream.read(1));
            talk(stream, 100_000);
        }
    }

    /// For everybody, of a type that nobody knows.
    private static void flood(Peer peer) {
        byte[] frame = new byte[1514];
        Arrays.fill(frame, 0, 6, (byte) -1);
        frame[6] = 2;
        frame[12] = 0x12;
        for (int i = 0; i < FLOOD_FRAMES; i++) {
            peer.wire.put(frame);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"e1000e", "e1000"})
    void aDescriptorThatNoCardWouldWriteResetsTheCard(String card) throws Exception {
        assumeTrue(Debugger.isThere());
        try (Peer peer = new Peer(); Guest guest = started(peer, card); Peer.Stream stream = peer.connect(ADDRESS, 7)) {
            talk(stream, 50_000);
            Card wrong = new Card(guest.monitor());
            int head = quietHead(wrong);
            Debugger.write(guest, Images.serve(), wrong.nextDescriptor() + 8, CORRUPT);
            guest.await("reset", () -> receiveHead(wrong) < head);
            talk(stream, 50_000);
        }
    }

    /// Once nothing comes any more: a frame would take the descriptor's place.
    private static int quietHead(Card card) throws Exception {
        int head;
        do {
            head = receiveHead(card);
            Thread.sleep(1000);
        } while (head == 0 || head != receiveHead(card));
        return head;
    }

    private static int receiveHead(Card card) {
        try {
            return card.receiveHead();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"e1000e", "e1000"})
    void aCardThatAnotherHandResetsIsSetUpAnew(String card) throws Exception {
        assumeTrue(Debugger.isThere());
        try (Peer peer = new Peer(); Guest guest = started(peer, card); Peer.Stream stream = peer.connect(ADDRESS, 7)) {
            talk(stream, 1000);
            Debugger.write(guest, Images.serve(), new Card(guest.monitor()).address(Card.CONTROL), Card.CONTROL_RESET);
            talk(stream, 1001);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"e1000e", "e1000"})
    void aCardWhoseRegistersAreGoneHasNoLinkAndComesBack(String card) throws Exception {
        try (Peer peer = new Peer(); Guest guest = started(peer, card); Peer.Stream stream = peer.connect(ADDRESS, 7)) {
            talk(stream, 1000);
            Card gone = new Card(guest.monitor());
            gone.command(Card.COMMAND_MEMORY, false);
            guest.await("a link that is down", () -> isState(guest, "down " + ADDRESS));
            stream.write(new byte[] {1});
            gone.command(Card.COMMAND_MEMORY, true);
            guest.await("a link that is up", () -> isState(guest, "up " + ADDRESS));
            assertArrayEquals(new byte[] {1}, stream.read(1));
            talk(stream, 1001);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"e1000e", "e1000"})
    void aCardThatReachesNoMemoryGoesOnWhenItDoes(String card) throws Exception {
        try (Peer peer = new Peer(); Guest guest = started(peer, card); Peer.Stream stream = peer.connect(ADDRESS, 7)) {
            talk(stream, 1000);
            Card blind = new Card(guest.monitor());
            blind.command(Card.COMMAND_MASTER, false);
            assertEquals("SocketTimeoutException: Connect timed out", guest.ask("connect " + Peer.ADDRESS + " 9 3000"));
            blind.command(Card.COMMAND_MASTER, true);
            talk(stream, 1001);
        }
    }

    @Test
    void aFaultInAnInterruptsHandlerLeavesANoteThatNamesIt() throws Exception {
        assumeTrue(Debugger.isThere());
        Path image = Images.of("Typing");
        try (Guest guest = Guest.start(image, List.of(), "begun\n")) {
            guest.awaitText("begun\n");
            Thread typist = Thread.ofPlatform().start(() -> typeUntilStopped(guest));
            String told = Debugger.run(guest, image, List.of("hbreak 'eggvm.hal.serial.SerialInput.receive'", "continue", "set {unsigned short} $pc = 0x0b0f", "delete"));
            typist.join();
            assertTrue(told.contains("SerialInput.receive"), told);
            assertEquals(70, guest.status(), told);
            List<String> lines = guest.text().lines().filter(line -> !line.isEmpty()).toList();
            assertEquals(1, lines.stream().filter(line -> line.startsWith("eggvm: fault in phase APP: invalid opcode")).count(), guest.text());
            int handler = indexOf(lines, "at eggvm.hal.serial.SerialInput.receive(SerialInput.java:");
            int entry = indexOf(lines, "at eggvm.hal.pc.Interrupts.handle(Interrupts.java:");
            int interrupted = indexOf(lines, "interrupted");
            int main = indexOf(lines, "at Typing.main(Typing.java:");
            assertTrue(0 < handler && handler < entry && entry < interrupted && interrupted < main, guest.text());
            assertEquals("eggvm: died", lines.getLast(), guest.text());
        }
    }

    private static int indexOf(List<String> lines, String begin) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(begin)) {
                return i;
            }
        }
        return -1;
    }

    /// The breakpoint is set some time after gdb has been started.
    private static void typeUntilStopped(Guest guest) {
        try {
            for (int i = 0; i < 300 && guest.isAlive(); i++) {
                guest.type("x");
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            // It has ended.
        }
    }
}

package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Names that `InetAddress` looks up with a server that the test is.
class NamesTest {
    private static final int PORT = 53;
    private static final int MANY = 40;
    /// Of a name's addresses.
    private static final int KEPT = 16;

    @Test
    void namesAreAskedByUdpAgainWhenNobodyAnswersAndByTcpWhenTheAnswerIsLong() throws Exception {
        NameServer server = new NameServer().with("one.test", "192.0.2.7").with("both.test", "192.0.2.8", "2001:db8::8").with("many.test", many());
        try (Peer peer = new Peer(); Guest guest = started(peer)) {
            peer.serveDatagrams(PORT, server::datagram);
            peer.serveStreams(PORT, server::stream);
            assertEquals("[one.test/192.0.2.7]", guest.ask("lookup one.test"));
            assertEquals("[both.test/192.0.2.8, both.test/2001:db8:0:0:0:0:0:8]", guest.ask("lookup both.test"));
            assertEquals("UnknownHostException: none.test: Name or service not known", guest.ask("lookup none.test"));
            String all = guest.ask("lookup many.test");
            assertEquals(KEPT, all.split(",").length, all);
            assertTrue(all.startsWith("[many.test/192.0.2.0, "), all);
            assertTrue(server.asked.contains("tcp many.test 1"), server.asked::toString);
            assertEquals("[gateway/10.0.2.2]", guest.ask("lookup gateway"));
            assertTrue(server.asked.stream().noneMatch(question -> question.contains("gateway")), server.asked::toString);
        }
    }

    @Test
    void lostAndSpoiledAnswersAreAskedForAgain() throws Exception {
        NameServer server = new NameServer().with("one.test", "192.0.2.7").with("two.test", "192.0.2.8");
        try (Peer peer = new Peer(); Guest guest = started(peer)) {
            assertEquals("UnknownHostException: early.test: Temporary failure in name resolution", guest.ask("lookup early.test"));
            peer.serveDatagrams(PORT, server::datagram);
            server.lose(1);
            assertEquals("[one.test/192.0.2.7]", guest.ask("lookup one.test"));
            int[] answers = {0};
            peer.wire.toGuest(frame -> isUdp(frame) && answers[0]++ < 1 ? spoiled(frame) : frame);
            assertEquals("[two.test/192.0.2.8]", guest.ask("lookup two.test"));
        }
    }

    private static Guest started(Peer peer) throws Exception {
        List<String> options = new ArrayList<>(peer.options("e1000e"));
        options.add("--vm-arg=--ip=10.9.0.2/24," + Peer.ADDRESS + "," + Peer.ADDRESS);
        Guest guest = Guest.start(Images.serve(), options);
        guest.awaitText("ready\n");
        return guest;
    }

    private static String[] many() {
        String[] addresses = new String[MANY];
        for (int i = 0; i < MANY; i++) {
            addresses[i] = "192.0.2." + i;
        }
        return addresses;
    }

    private static boolean isUdp(byte[] frame) {
        return frame[12] == 8 && frame[13] == 0 && frame[23] == 17;
    }

    private static byte[] spoiled(byte[] frame) {
        frame[frame.length - 1] ^= 1;
        return frame;
    }
}

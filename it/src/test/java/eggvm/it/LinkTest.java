package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The plug is drawn and put back while a server runs.
class LinkTest {
    private static final byte[] HELLO = {'h', 'e', 'l', 'l', 'o'};

    @Test
    void anE1000eOutlivesADrawnPlug() throws Exception {
        try (ForwardedGuest guest = ForwardedGuest.usual(List.of())) {
            outlives(guest);
        }
    }

    @Test
    void anE1000OnTheOlderBoardOutlivesADrawnPlug() throws Exception {
        try (ForwardedGuest guest = ForwardedGuest.old(List.of("--vm-arg=eggvm.pic"))) {
            outlives(guest);
        }
    }

    /// The address goes on being used while the server is asked, by connections too; another network may be behind the plug when it is back.
    @Test
    void theAddressIsVerifiedWhenTheLinkIsBack() throws Exception {
        DhcpServer server = new DhcpServer("10.9.0.50");
        try (Peer peer = new Peer(); Guest guest = Guest.start(Images.serve(), peer.options("e1000e"))) {
            peer.serveAll(DhcpServer.PORT, server::answer);
            guest.awaitText("ready\n");
            guest.await("address", () -> isState(guest, "up 10.9.0.50"));
            assertEquals(List.of("discover", "request 10.9.0.50"), server.asked);
            try (Peer.Stream stream = peer.connect("10.9.0.50", 7)) {
                assertArrayEquals(HELLO, stream.echo(HELLO));
                drawPlug(guest, "down 10.9.0.50");
                stream.write(HELLO);
                guest.monitor().link(true);
                assertArrayEquals(HELLO, stream.read(HELLO.length));
            }
            guest.await("verification", () -> server.asked.size() == 3);
            assertEquals("verify 10.9.0.50", server.asked.get(2));
            server.give("10.9.0.60");
            drawPlug(guest, "down 10.9.0.50");
            guest.monitor().link(true);
            guest.await("other address", () -> isState(guest, "up 10.9.0.60"));
            assertEquals(List.of("verify 10.9.0.50", "discover", "request 10.9.0.60"), server.asked.subList(3, server.asked.size()));
            try (Peer.Stream stream = peer.connect("10.9.0.60", 7)) {
                assertArrayEquals(HELLO, stream.echo(HELLO));
            }
        }
    }

    private static void drawPlug(Guest guest, String state) throws Exception {
        guest.monitor().link(false);
        guest.await("a link that is down", () -> isState(guest, state));
    }

    /// Meanwhile there is no way out, as on a host whose routes go with their link; what the connection has to say waits.
    private static void outlives(ForwardedGuest forwarded) throws Exception {
        Guest guest = forwarded.guest;
        guest.awaitText("ready\n");
        try (ServerSocket outside = new ServerSocket(0, 8, ForwardedGuest.HERE);
                Socket socket = connected(forwarded)) {
            String connect = "connect 10.0.2.2 " + outside.getLocalPort() + " ";
            assertEquals("connected", guest.ask(connect + 10000));
            assertEquals("up 10.0.2.15", guest.ask("interface eth0"));
            drawPlug(guest, "down 10.0.2.15");
            assertEquals("SocketException: Network is unreachable", guest.ask("datagram 10.0.2.2 9"));
            assertEquals("SocketException: Network is unreachable", guest.ask(connect + 500));
            socket.getOutputStream().write(2);
            guest.monitor().link(true);
            guest.await("a link that is up", () -> isState(guest, "up 10.0.2.15"));
            assertEquals(2, socket.getInputStream().read());
            assertEquals("connected", guest.ask(connect + 10001));
            forwarded.http(3);
            forwarded.echo(1 << 20);
        }
        guest.type("exit 5");
        assertEquals(5, guest.status());
    }

    private static Socket connected(ForwardedGuest guest) throws Exception {
        Socket socket = guest.echo();
        socket.getOutputStream().write(1);
        assertEquals(1, socket.getInputStream().read());
        return socket;
    }

    private static boolean isState(Guest guest, String state) {
        try {
            return guest.ask("interface eth0").equals(state);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

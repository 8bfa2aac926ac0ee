package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The plug is drawn and put back while a server runs.
class LinkTest {
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

    /// Meanwhile there is no way out, as on a host whose routes go with their link; what the connection has to say waits.
    private static void outlives(ForwardedGuest forwarded) throws Exception {
        Guest guest = forwarded.guest;
        guest.awaitText("ready\n");
        try (ServerSocket outside = new ServerSocket(0, 8, ForwardedGuest.HERE);
                Socket socket = connected(forwarded)) {
            String connect = "connect 10.0.2.2 " + outside.getLocalPort() + " ";
            assertEquals("connected", guest.ask(connect + 10000));
            assertEquals("up 10.0.2.15", guest.ask("interface eth0"));
            guest.monitor().link(false);
            guest.await("a link that is down", () -> isState(guest, "down 10.0.2.15"));
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
        assertTrue(guest.text().endsWith("\n"));
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

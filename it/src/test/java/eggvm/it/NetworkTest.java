package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A server on the bare PC with an address by DHCP, reached from here through forwarded ports: HTTP of the JDK, and echoes by TCP and UDP. It also
/// asks a server here, by a name of a hosts file that was added to the image. All of it on the loopback.
class NetworkTest {
    private static final String BEGIN = "gateway answers: true\ntold: hello from outside\nfrom: /10.0.2.15\nclosed port: Connection refused\n"
            + "itself: 200 you asked for /self with 100000\nchunks: chunked 512000\nready\n";
    private static final String LOGGED = "[A-Z][a-z]{2} \\d\\d, \\d{4} \\d{1,2}:\\d\\d:\\d\\d [AP]M sun.net.httpserver.ExchangeImpl sendResponseHeaders\n"
            + "WARNING: sendResponseHeaders: being invoked with a content length for a HEAD request\n";
    private static final int MEGABYTE = 1 << 20;

    @Test
    void anE1000eOnQ35ServesAndAsks() throws Exception {
        try (ForwardedGuest guest = asking(ForwardedGuest::usual, List.of("-m", "96M"))) {
            guest.http(50);
            guest.head();
            guest.guest.awaitText("for a HEAD request\n");
            guest.echo(10 * MEGABYTE);
            guest.manyAtOnce(200);
            guest.datagrams();
            quit(guest);
        }
    }

    @Test
    void anE1000OnTheOlderBoardServesAndAsks() throws Exception {
        try (ForwardedGuest guest = asking(ForwardedGuest::old, List.of("--vm-arg=eggvm.pic"))) {
            guest.http(10);
            guest.echo(3 * MEGABYTE);
            guest.manyAtOnce(50);
            guest.datagrams();
            quit(guest);
        }
    }

    interface Start {
        ForwardedGuest guest(List<String> options, String... arguments) throws Exception;
    }

    /// It has asked outside when it is given back.
    private static ForwardedGuest asking(Start start, List<String> options) throws Exception {
        try (ServerSocket outside = new ServerSocket(0, 1, ForwardedGuest.HERE)) {
            Thread.ofPlatform().daemon().start(() -> greet(outside));
            int closed = ForwardedGuest.freePorts(1).getFirst();
            ForwardedGuest guest = start.guest(options, String.valueOf(outside.getLocalPort()), String.valueOf(closed));
            guest.guest.awaitText("ready\n");
            assertEquals(BEGIN, guest.guest.text());
            return guest;
        }
    }

    private static void greet(ServerSocket outside) {
        try (Socket socket = outside.accept()) {
            socket.getOutputStream().write("hello from outside\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // Then the guest says so.
        }
    }

    /// The program's own status, and nothing on its console but what the library logs. What it wrote last arrives, though it does not close the connection.
    private static void quit(ForwardedGuest guest) throws Exception {
        try (ServerSocket outside = new ServerSocket(0, 1, ForwardedGuest.HERE)) {
            outside.setSoTimeout(60_000);
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    guest.ask("/quit?" + outside.getLocalPort()).getResponseCode();
                } catch (IOException e) {
                    // It ends without an answer.
                }
            });
            try (Socket socket = outside.accept()) {
                socket.setSoTimeout(60_000);
                assertEquals(300_000, socket.getInputStream().readAllBytes().length);
            }
        }
        assertEquals(3, guest.guest.status());
        String text = guest.guest.text();
        assertTrue(text.startsWith(BEGIN) && text.substring(BEGIN.length()).matches("(" + LOGGED + ")*"), text);
    }
}

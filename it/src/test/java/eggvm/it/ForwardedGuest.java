package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// The program `Serve` on QEMU's own network, and ports of the loopback that lead into it.
final class ForwardedGuest implements AutoCloseable {
    static final InetAddress HERE = InetAddress.getLoopbackAddress();

    final Guest guest;
    private final int http;
    private final int echo;
    private final int sink;
    private final int source;
    private final int datagram;

    /// On q35 with an e1000e.
    static ForwardedGuest usual(List<String> options, String... arguments) throws Exception {
        return new ForwardedGuest(false, options, arguments);
    }

    /// On the board of the PC/AT's successors with an e1000, which `egg run` knows by hand only.
    static ForwardedGuest old(List<String> options, String... arguments) throws Exception {
        return new ForwardedGuest(true, options, arguments);
    }

    private ForwardedGuest(boolean isOld, List<String> options, String... arguments) throws Exception {
        List<Integer> ports = freePorts(5);
        http = ports.get(0);
        echo = ports.get(1);
        sink = ports.get(2);
        source = ports.get(3);
        datagram = ports.get(4);
        List<String> all = new ArrayList<>(isOld ? oldBoard() : List.of("-p", http + ":80", "-p", echo + ":7", "-p", sink + ":9", "-p", source + ":19", "-p", datagram + ":7/udp"));
        all.addAll(options);
        guest = Guest.start(Images.serve(), all, arguments);
    }

    private List<String> oldBoard() {
        StringBuilder network = new StringBuilder("user,id=net0");
        String[] forwards = {"tcp::" + http + "-:80", "tcp::" + echo + "-:7", "tcp::" + sink + "-:9", "tcp::" + source + "-:19", "udp::" + datagram + "-:7"};
        for (String forward : forwards) {
            network.append(",hostfwd=").append(forward.replace("::", ":" + HERE.getHostAddress() + ":"));
        }
        List<String> options = new ArrayList<>(List.of("--net", "none"));
        options.addAll(Guest.qemu("-M", "pc", "-netdev", network.toString(), "-device", "e1000,netdev=net0,romfile="));
        return options;
    }

    static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sockets.add(new ServerSocket(0, 1, HERE));
            ports.add(sockets.getLast().getLocalPort());
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }

    int httpPort() {
        return http;
    }

    HttpURLConnection ask(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + http + path).toURL().openConnection();
        connection.setReadTimeout(60_000);
        return connection;
    }

    void http(int requests) throws IOException {
        for (int i = 0; i < requests; i++) {
            HttpURLConnection connection = ask("/" + i);
            assertEquals(200, connection.getResponseCode());
            assertEquals("you asked for /" + i, new String(connection.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    /// The server's handler gives a length nevertheless, of which the library warns in its log.
    void head() throws IOException {
        HttpURLConnection connection = ask("/head");
        connection.setRequestMethod("HEAD");
        assertEquals(200, connection.getResponseCode());
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(HERE, port);
        socket.setSoTimeout(60_000);
        return socket;
    }

    /// To the service that sends back what it gets.
    Socket echo() throws IOException {
        return connect(echo);
    }

    /// So many bytes there and back at the same time.
    void echo(int bytes) throws Exception {
        MessageDigest sent = MessageDigest.getInstance("SHA-256");
        MessageDigest received = MessageDigest.getInstance("SHA-256");
        try (Socket socket = echo()) {
            Thread writer = Thread.ofPlatform().start(() -> write(socket, bytes, sent));
            assertEquals(bytes, read(socket.getInputStream(), Long.MAX_VALUE, received));
            writer.join();
        }
        assertArrayEquals(sent.digest(), received.digest());
    }

    /// Until the end of the stream, or so many.
    private static long read(InputStream in, long bytes, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[65_536];
        long total = 0;
        for (int read; total < bytes && (read = in.read(buffer, 0, (int) Math.min(buffer.length, bytes - total))) >= 0; total += read) {
            digest.update(buffer, 0, read);
        }
        return total;
    }

    private static void write(Socket socket, int bytes, MessageDigest digest) {
        Random random = new Random(bytes);
        byte[] block = new byte[8192];
        try {
            for (int left = bytes; left > 0; left -= block.length) {
                random.nextBytes(block);
                socket.getOutputStream().write(block);
                digest.update(block);
            }
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The guest says the digest of what it took.
    void sink(int bytes) throws Exception {
        MessageDigest sent = MessageDigest.getInstance("SHA-256");
        try (Socket socket = connect(sink)) {
            write(socket, bytes, sent);
            assertArrayEquals(sent.digest(), socket.getInputStream().readAllBytes());
        }
    }

    /// The guest says the digest of what it gave.
    void source(int bytes) throws Exception {
        MessageDigest received = MessageDigest.getInstance("SHA-256");
        try (Socket socket = connect(source)) {
            new DataOutputStream(socket.getOutputStream()).writeLong(bytes);
            assertEquals(bytes, read(socket.getInputStream(), bytes, received));
            assertArrayEquals(received.digest(), socket.getInputStream().readAllBytes());
        }
    }

    void manyAtOnce(int count) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(echo());
                sockets.getLast().getOutputStream().write(i);
            }
            for (int i = 0; i < count; i++) {
                assertEquals(i & 0xff, sockets.get(i).getInputStream().read());
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    /// Each may be lost on the way; one of a few tries comes back.
    void datagrams() throws IOException {
        for (int bytes : new int[] {1, 1400, 6000}) {
            assertTrue(comesBack(bytes), () -> bytes + " bytes by UDP");
        }
    }

    private boolean comesBack(int bytes) throws IOException {
        byte[] sent = new byte[bytes];
        new Random(bytes).nextBytes(sent);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(3000);
            for (int i = 0; i < 5; i++) {
                socket.send(new DatagramPacket(sent, bytes, new InetSocketAddress(HERE, datagram)));
                DatagramPacket answer = new DatagramPacket(new byte[9000], 9000);
                try {
                    socket.receive(answer);
                    return answer.getLength() == bytes && Arrays.equals(sent, 0, bytes, answer.getData(), 0, bytes);
                } catch (SocketTimeoutException e) {
                    // Once more.
                }
            }
        }
        return false;
    }

    @Override
    public void close() throws Exception {
        guest.close();
    }
}

package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server on the bare PC with an address by DHCP, reached from here through forwarded ports: HTTP of the JDK, and echoes by TCP and UDP. It also
/// asks a server here, by a name of a hosts file that was added to the image. All of it on the loopback.
class NetworkTest {
    private static final String PROGRAM = """
            import com.sun.net.httpserver.HttpServer;
            import java.io.*;
            import java.net.*;
            import java.util.concurrent.Executors;

            public class Serve {
                public static void main(String[] args) throws Exception {
                    HttpServer http = HttpServer.create(new InetSocketAddress(80), 256);
                    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
                    http.createContext("/", exchange -> {
                        int bytes = exchange.getRequestBody().readAllBytes().length;
                        byte[] answer = ("you asked for " + exchange.getRequestURI() + (bytes > 0 ? " with " + bytes : "")).getBytes();
                        exchange.sendResponseHeaders(200, answer.length);
                        exchange.getResponseBody().write(answer);
                        exchange.close();
                    });
                    http.createContext("/big", exchange -> {
                        exchange.sendResponseHeaders(200, 0);
                        try (OutputStream out = exchange.getResponseBody()) {
                            for (int i = 0; i < 500; i++) out.write(new byte[1024]);
                        }
                    });
                    http.createContext("/quit", exchange -> {
                        int port = Integer.parseInt(exchange.getRequestURI().getQuery());
                        new Socket("outside.test", port).getOutputStream().write(new byte[300_000]);
                        System.exit(3);
                    });
                    http.start();
                    Thread.ofVirtual().start(Serve::streams);
                    Thread.ofVirtual().start(Serve::datagrams);
                    InetAddress gateway = InetAddress.getByName("outside.test");
                    System.out.println("gateway answers: " + gateway.isReachable(5000));
                    try (Socket socket = new Socket(gateway, Integer.parseInt(args[0]))) {
                        System.out.println("told: " + new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine());
                        System.out.println("from: " + socket.getLocalAddress());
                    }
                    try {
                        new Socket(gateway, Integer.parseInt(args[1])).close();
                    } catch (ConnectException e) {
                        System.out.println("closed port: " + e.getMessage());
                    }
                    System.out.println("itself: " + post("http://localhost/self", "x".repeat(100_000)));
                    System.out.println("chunks: " + get("http://127.0.0.1:80/big"));
                    System.out.println("ready");
                }

                static String post(String url, String body) throws IOException {
                    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
                    connection.setRequestMethod("POST");
                    connection.setDoOutput(true);
                    connection.getOutputStream().write(body.getBytes());
                    return connection.getResponseCode() + " " + new String(connection.getInputStream().readAllBytes());
                }

                static String get(String url) throws IOException {
                    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
                    return connection.getHeaderField("Transfer-Encoding") + " " + connection.getInputStream().readAllBytes().length;
                }

                static void streams() {
                    try (ServerSocket server = new ServerSocket(7, 256)) {
                        for (;;) {
                            Socket socket = server.accept();
                            Thread.ofVirtual().start(() -> {
                                try (socket) {
                                    socket.getInputStream().transferTo(socket.getOutputStream());
                                } catch (IOException e) {
                                    System.out.println("echo: " + e.getMessage());
                                }
                            });
                        }
                    } catch (IOException e) {
                        System.out.println("streams: " + e);
                    }
                }

                static void datagrams() {
                    try (DatagramSocket socket = new DatagramSocket(7)) {
                        for (DatagramPacket packet = new DatagramPacket(new byte[9000], 9000); ; packet.setLength(9000)) {
                            socket.receive(packet);
                            socket.send(packet);
                        }
                    } catch (IOException e) {
                        System.out.println("datagrams: " + e);
                    }
                }
            }
            """;
    private static final String BEGIN = "gateway answers: true\ntold: hello from outside\nfrom: /10.0.2.15\nclosed port: Connection refused\n"
            + "itself: 200 you asked for /self with 100000\nchunks: chunked 512000\nready\n";
    private static final int MEGABYTE = 1 << 20;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @TempDir static Path folder;
    private static Path image;

    @BeforeAll
    static void build() throws Exception {
        Path classes = SmallProgram.compiled(folder.resolve("serve"), "Serve", PROGRAM);
        Path hosts = Files.writeString(folder.resolve("names"), "127.0.0.1 localhost\n10.0.2.2 gateway outside.test # this computer\n");
        image = folder.resolve("serve.elf");
        Outcome outcome = Child.run(List.of(EggLauncher.EGG.toString(), "build", classes.toString(), "--main", "Serve", "-o", image.toString(),
                "--add-file", hosts + "=/etc/hosts"), "", EggLauncher.BUILD_LIMIT);
        assertEquals(0, outcome.status(), outcome::toString);
    }

    @Test
    void anE1000eOnQ35ServesAndAsks() throws Exception {
        try (Guest guest = new Guest(List.of("-m", "64M"))) {
            guest.http(50);
            guest.echo(10 * MEGABYTE);
            guest.manyAtOnce(200);
            guest.datagrams();
            guest.quit();
        }
    }

    @Test
    void anE1000OnTheOlderBoardServesAndAsks() throws Exception {
        try (Guest guest = new Guest(List.of("--qemu-arg=-M", "--qemu-arg=pc", "--vm-arg=eggvm.pic"))) {
            guest.http(10);
            guest.echo(3 * MEGABYTE);
            guest.manyAtOnce(50);
            guest.datagrams();
            guest.quit();
        }
    }

    /// The image, running, and the ports that lead into it.
    private static final class Guest implements AutoCloseable {
        private final int http = freePort();
        private final int stream = freePort();
        private final int datagram = freePort();
        private final Path console;
        private final Process process;

        Guest(List<String> options) throws Exception {
            console = Files.createTempFile(folder, "console", ".txt");
            try (ServerSocket outside = new ServerSocket(0, 1, HERE)) {
                Thread.ofPlatform().daemon().start(() -> greet(outside));
                List<String> command = new ArrayList<>(List.of(EggLauncher.EGG.toString(), "run", image.toString(), "--timeout", "180",
                        "-p", http + ":80", "-p", stream + ":7", "-p", datagram + ":7/udp"));
                command.addAll(options);
                command.addAll(List.of("--", String.valueOf(outside.getLocalPort()), String.valueOf(freePort())));
                process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console.toFile()).start();
                long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(100);
                while (!text().contains("ready") && process.isAlive() && System.nanoTime() < limit) {
                    Thread.sleep(50);
                }
            }
            assertEquals(BEGIN, text());
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, HERE)) {
                return socket.getLocalPort();
            }
        }

        private static void greet(ServerSocket outside) {
            try (Socket socket = outside.accept()) {
                socket.getOutputStream().write("hello from outside\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // Then the guest says so.
            }
        }

        private String text() throws IOException { return Files.readString(console); }

        private HttpURLConnection ask(String path) throws IOException {
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

        private Socket connect() throws IOException {
            Socket socket = new Socket(HERE, stream);
            socket.setSoTimeout(60_000);
            return socket;
        }

        /// So many bytes there and back at the same time.
        void echo(int bytes) throws Exception {
            MessageDigest sent = MessageDigest.getInstance("SHA-256");
            MessageDigest received = MessageDigest.getInstance("SHA-256");
            try (Socket socket = connect()) {
                Thread writer = Thread.ofPlatform().start(() -> write(socket, bytes, sent));
                InputStream in = socket.getInputStream();
                byte[] buffer = new byte[65_536];
                long total = 0;
                for (int read; (read = in.read(buffer)) >= 0; total += read) {
                    received.update(buffer, 0, read);
                }
                writer.join();
                assertEquals(bytes, total);
            }
            assertArrayEquals(sent.digest(), received.digest());
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

        void manyAtOnce(int count) throws IOException {
            List<Socket> sockets = new ArrayList<>();
            try {
                for (int i = 0; i < count; i++) {
                    sockets.add(connect());
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
                        return answer.getLength() == bytes && java.util.Arrays.equals(sent, 0, bytes, answer.getData(), 0, bytes);
                    } catch (java.net.SocketTimeoutException e) {
                        // Once more.
                    }
                }
            }
            return false;
        }

        /// The program's own status, and nothing more on its console. What it wrote last arrives, though it does not close the connection.
        void quit() throws Exception {
            try (ServerSocket outside = new ServerSocket(0, 1, HERE)) {
                outside.setSoTimeout(60_000);
                Thread.ofPlatform().daemon().start(() -> {
                    try {
                        ask("/quit?" + outside.getLocalPort()).getResponseCode();
                    } catch (IOException e) {
                        // It ends without an answer.
                    }
                });
                try (Socket socket = outside.accept()) {
                    socket.setSoTimeout(60_000);
                    assertEquals(300_000, socket.getInputStream().readAllBytes().length);
                }
            }
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "does not end");
            assertEquals(3, process.exitValue());
            assertEquals(BEGIN, text());
        }

        @Override
        public void close() throws Exception {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }
}

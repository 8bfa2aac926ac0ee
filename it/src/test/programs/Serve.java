import com.sun.net.httpserver.HttpServer;
import java.io.*;
import java.net.*;
import java.security.MessageDigest;
import java.util.*;
import java.util.concurrent.Executors;

/// HTTP, echoes by TCP and UDP (port 7), a sink (9) and a source (19) that tell the digest of what they took and gave. Two arguments, ports of the gateway, let it
/// ask there first. Then it does what the lines of its standard input say, and answers each with one line.
public class Serve {
    interface Service {
        void serve(Socket socket) throws Exception;
    }

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
        listen(7, socket -> socket.getInputStream().transferTo(socket.getOutputStream()));
        listen(9, Serve::take);
        listen(19, Serve::give);
        Thread.ofVirtual().start(Serve::datagrams);
        if (args.length == 2) askOutside(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line; (line = in.readLine()) != null; ) System.out.println(line + ": " + answer(line.split(" ")));
    }

    // --- services

    static void listen(int port, Service service) throws IOException {
        ServerSocket server = new ServerSocket(port, 256);
        Thread.ofVirtual().start(() -> {
            for (;;) {
                try {
                    Socket socket = server.accept();
                    Thread.ofVirtual().start(() -> serve(socket, service));
                } catch (IOException e) {
                    System.out.println("port " + port + ": " + e);
                    return;
                }
            }
        });
    }

    static void serve(Socket socket, Service service) {
        try (socket) {
            service.serve(socket);
        } catch (Exception e) {
            System.out.println("port " + socket.getLocalPort() + ": " + e.getMessage());
        }
    }

    /// To the end of what comes; then its digest.
    static void take(Socket socket) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[65_536];
        for (int read; (read = socket.getInputStream().read(buffer)) >= 0; ) digest.update(buffer, 0, read);
        socket.getOutputStream().write(digest.digest());
    }

    /// As many bytes as a long says, a multiple of 8; then their digest.
    static void give(Socket socket) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Random random = new Random(19);
        byte[] block = new byte[65_536];
        random.nextBytes(block);
        long left = new DataInputStream(socket.getInputStream()).readLong();
        for (int bytes; left > 0; left -= bytes) {
            bytes = (int) Math.min(left, block.length);
            for (int i = 0; i < bytes; i += 509) block[i] = (byte) random.nextInt();
            digest.update(block, 0, bytes);
            socket.getOutputStream().write(block, 0, bytes);
        }
        socket.getOutputStream().write(digest.digest());
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

    // --- as a client

    static void askOutside(int open, int closed) throws Exception {
        InetAddress gateway = InetAddress.getByName("outside.test");
        System.out.println("gateway answers: " + gateway.isReachable(5000));
        try (Socket socket = new Socket(gateway, open)) {
            System.out.println("told: " + new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine());
            System.out.println("from: " + socket.getLocalAddress());
        }
        try {
            new Socket(gateway, closed).close();
        } catch (ConnectException e) {
            System.out.println("closed port: " + e.getMessage());
        }
        System.out.println("itself: " + post("http://localhost/self", "x".repeat(100_000)));
        System.out.println("chunks: " + get("http://127.0.0.1:80/big"));
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

    // --- commands

    static String answer(String[] words) {
        try {
            return switch (words[0]) {
                case "interface" -> about(NetworkInterface.getByName(words[1]));
                case "lookup" -> List.of(InetAddress.getAllByName(words[1])).toString();
                case "connect" -> connect(words[1], Integer.parseInt(words[2]), Integer.parseInt(words[3]));
                case "datagram" -> send(words[1], Integer.parseInt(words[2]));
                case "heap" -> heapBytes() + " bytes";
                case "exit" -> exit(Integer.parseInt(words[1]));
                default -> "unknown";
            };
        } catch (IOException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    static String about(NetworkInterface card) throws SocketException {
        StringBuilder text = new StringBuilder(card.isUp() ? "up" : "down");
        for (InetAddress address : Collections.list(card.getInetAddresses())) if (address instanceof Inet4Address) text.append(' ').append(address.getHostAddress());
        return text.toString();
    }

    static String connect(String host, int port, int timeoutMillis) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), timeoutMillis);
            return "connected";
        }
    }

    static String send(String host, int port) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(new byte[] {1, 2, 3}, 3, new InetSocketAddress(host, port)));
            return "sent";
        }
    }

    /// What lives.
    static long heapBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    static String exit(int status) {
        System.exit(status);
        return "";
    }
}

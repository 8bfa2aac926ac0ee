import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;

/// Takes all bytes on port 9, gives so many as the argument says on port 19, and tells how fast.
public final class Bulk {
    private static final int BUFFER_BYTES = 65_536;

    private Bulk() {}

    public static void main(String[] args) throws IOException {
        long bytes = Long.parseLong(args[0]);
        Thread.ofPlatform().start(() -> serve(9, Bulk::take));
        serve(19, socket -> give(socket, bytes));
    }

    private interface Service {
        long run(Socket socket) throws IOException;
    }

    private static void serve(int port, Service service) {
        try (ServerSocket server = new ServerSocket(port)) {
            while (true) {
                try (Socket socket = server.accept()) {
                    long beganNanos = System.nanoTime();
                    long bytes = service.run(socket);
                    System.out.println((port == 9 ? "in  " : "out ") + bytes * 1000 / (System.nanoTime() - beganNanos) + " MB/s, " + bytes + " bytes");
                }
            }
        } catch (IOException e) {
            e.printStackTrace();
        }
    }

    private static long take(Socket socket) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        InputStream in = socket.getInputStream();
        long sum = 0;
        for (int count; (count = in.read(buffer)) >= 0; ) sum += count;
        return sum;
    }

    private static long give(Socket socket, long bytes) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        OutputStream out = socket.getOutputStream();
        for (long left = bytes; left > 0; left -= BUFFER_BYTES) out.write(buffer, 0, (int) Math.min(left, BUFFER_BYTES));
        return bytes;
    }
}

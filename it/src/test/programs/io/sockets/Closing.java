package sockets;

import java.io.IOException;
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.util.concurrent.*;

/// Sockets and channels closed, timed out or interrupted while a thread waits in them, from platform and virtual threads.
public final class Closing {
    public static void main(String[] args) throws Exception {
        for (ThreadFactory threads : new ThreadFactory[] {Thread.ofPlatform().factory(), Thread.ofVirtual().factory()}) {
            System.out.println(threads.newThread(() -> {}).isVirtual() ? "virtual" : "platform");
            accepting(threads);
            reading(threads);
            receiving(threads);
            channel(threads);
            datagramChannel(threads);
            interrupted(threads);
        }
        timeouts();
    }

    private interface Call {
        Object run() throws Exception;
    }

    /// Runs it in a thread that waits when the other action comes.
    private static void whileWaiting(String what, ThreadFactory threads, Call waiting, Call then) throws Exception {
        CompletableFuture<String> outcome = new CompletableFuture<>();
        Thread thread = threads.newThread(() -> {
            try {
                outcome.complete("returned " + waiting.run());
            } catch (Exception e) {
                outcome.complete(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        });
        thread.start();
        Thread.sleep(60);
        then.run();
        System.out.println(what + " " + outcome.get(10, TimeUnit.SECONDS));
        thread.join();
    }

    private static Object closed(AutoCloseable resource) throws Exception {
        resource.close();
        return null;
    }

    private static void accepting(ThreadFactory threads) throws Exception {
        ServerSocket server = new ServerSocket(0);
        whileWaiting("accept", threads, server::accept, () -> closed(server));
    }

    private static void reading(ThreadFactory threads) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
            whileWaiting("read", threads, () -> socket.getInputStream().read(), () -> closed(socket));
        }
    }

    private static void receiving(ThreadFactory threads) throws Exception {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        whileWaiting("receive", threads, () -> {
            socket.receive(new DatagramPacket(new byte[10], 10));
            return null;
        }, () -> closed(socket));
    }

    private static void channel(ThreadFactory threads) throws Exception {
        ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        SocketChannel channel = SocketChannel.open(server.getLocalAddress());
        whileWaiting("channel read", threads, () -> channel.read(ByteBuffer.allocate(1)), () -> closed(channel));
        whileWaiting("channel accept", threads, () -> {
            server.accept().close();
            return server.accept();
        }, () -> closed(server));
    }

    private static void datagramChannel(ThreadFactory threads) throws Exception {
        DatagramChannel channel = DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        whileWaiting("channel receive", threads, () -> channel.receive(ByteBuffer.allocate(1)), () -> closed(channel));
    }

    private static void interrupted(ThreadFactory threads) throws Exception {
        ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        SocketChannel channel = SocketChannel.open(server.getLocalAddress());
        Thread[] reader = new Thread[1];
        whileWaiting("interrupted", threads, () -> {
            reader[0] = Thread.currentThread();
            return channel.read(ByteBuffer.allocate(1));
        }, () -> {
            reader[0].interrupt();
            return null;
        });
        System.out.println(channel.isOpen());
        server.close();
    }

    private static void timeouts() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
                DatagramSocket datagrams = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(30);
            expect(() -> socket.getInputStream().read());
            server.accept().close();
            server.setSoTimeout(30);
            expect(server::accept);
            datagrams.setSoTimeout(30);
            expect(() -> {
                datagrams.receive(new DatagramPacket(new byte[1], 1));
                return null;
            });
            System.out.println(socket.getSoTimeout() + " " + socket.getInputStream().read());
        }
    }

    private static void expect(Call call) {
        try {
            System.out.println("no timeout: " + call.run());
        } catch (SocketTimeoutException e) {
            System.out.println(e.getMessage());
        } catch (Exception e) {
            System.out.println(e);
        }
    }
}

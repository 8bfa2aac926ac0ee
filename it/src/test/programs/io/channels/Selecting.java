package channels;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.util.Iterator;

/// One thread serves many clients by a selector; wake-ups, cancelled keys, closed channels.
public final class Selecting {
    private static final int CLIENTS = 50;
    private static final int ROUNDS = 20;

    public static void main(String[] args) throws Exception {
        Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        SocketAddress address = server.getLocalAddress();
        Thread[] clients = new Thread[CLIENTS];
        int[] right = new int[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
            int number = i;
            clients[i] = Thread.ofPlatform().start(() -> right[number] = client(address, number));
        }
        int served = serve(selector, server);
        int total = 0;
        for (int i = 0; i < CLIENTS; i++) {
            clients[i].join();
            total += right[i];
        }
        System.out.println(served + " served, " + total + " answers right");
        wakeUps(selector);
        server.close();
        System.out.println(selector.selectNow() + " " + selector.keys().size());
        selector.close();
        pipes();
    }

    private static int client(SocketAddress address, int number) {
        int right = 0;
        try (SocketChannel channel = SocketChannel.open(address)) {
            ByteBuffer buffer = ByteBuffer.allocate(100);
            for (int round = 0; round < ROUNDS; round++) {
                String text = "client " + number + " round " + round + ";";
                channel.write(ByteBuffer.wrap(text.getBytes()));
                buffer.clear();
                while (buffer.position() < text.length() && channel.read(buffer) >= 0) {}
                if (new String(buffer.array(), 0, buffer.position()).equals(text.toUpperCase())) {
                    right++;
                }
            }
        } catch (IOException e) {
            e.printStackTrace();
        }
        return right;
    }

    private static int serve(Selector selector, ServerSocketChannel server) throws IOException {
        int ended = 0;
        while (ended < CLIENTS) {
            selector.select();
            for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
                SelectionKey key = keys.next();
                keys.remove();
                if (key.isAcceptable()) {
                    SocketChannel accepted = server.accept();
                    accepted.configureBlocking(false);
                    accepted.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(64));
                } else if (key.isReadable() && isEnded((SocketChannel) key.channel(), (ByteBuffer) key.attachment())) {
                    key.channel().close();
                    ended++;
                }
            }
        }
        return ended;
    }

    private static boolean isEnded(SocketChannel channel, ByteBuffer buffer) throws IOException {
        int read = channel.read(buffer.clear());
        buffer.flip();
        channel.write(ByteBuffer.wrap(new String(buffer.array(), 0, buffer.limit()).toUpperCase().getBytes()));
        return read < 0;
    }

    private static void wakeUps(Selector selector) throws Exception {
        System.out.println(selector.select(20));
        selector.wakeup();
        System.out.println(selector.select());
        Thread waker = Thread.ofPlatform().start(selector::wakeup);
        System.out.println(selector.select());
        waker.join();
        Thread self = Thread.currentThread();
        self.interrupt();
        System.out.println(selector.select() + " " + Thread.interrupted());
    }

    private static void pipes() throws Exception {
        try (Selector selector = Selector.open()) {
            Pipe pipe = Pipe.open();
            pipe.source().configureBlocking(false);
            pipe.sink().configureBlocking(false);
            SelectionKey reads = pipe.source().register(selector, SelectionKey.OP_READ);
            SelectionKey writes = pipe.sink().register(selector, SelectionKey.OP_WRITE);
            selector.select();
            System.out.println(reads.isReadable() + " " + writes.isWritable());
            int written = 0;
            for (int step; (step = pipe.sink().write(ByteBuffer.allocate(1000))) > 0; ) {
                written += step;
            }
            selector.selectedKeys().clear();
            selector.select();
            System.out.println((written % 1000 == 0 && written >= 60_000) + " " + reads.isReadable() + " " + selector.selectedKeys().contains(writes));
            pipe.sink().close();
            // Only now is the key gone and the descriptor with it.
            selector.selectNow();
            int read = 0;
            for (int step; (step = pipe.source().read(ByteBuffer.allocate(4096))) >= 0; ) {
                read += step;
            }
            System.out.println(read == written);
        }
    }
}

package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.lib.net.Limits;
import eggvm.lib.net.NetInterface;
import eggvm.lib.net.NetworkStack;
import eggvm.lib.net.socket.Endpoint;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.SocketOption;
import eggvm.lib.net.socket.TcpSocket;
import eggvm.lib.net.socket.UdpSocket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/// The whole network of a guest: one host, 10.9.0.1, of EggVM's own stack on this JVM. No privilege is needed, and each frame passes through the test.
final class Peer implements AutoCloseable {
    static final String ADDRESS = "10.9.0.1";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_MILLIS = 50;

    final Wire wire;
    private final Path folder;
    private final NetworkStack stack;
    private final NetInterface card;
    private final Object lock = new Object();
    private final List<Runnable> services = new ArrayList<>();
    private volatile boolean isClosed;

    Peer() throws IOException {
        folder = Files.createTempDirectory("egg-it");
        wire = new Wire(folder.resolve("wire"));
        stack = new NetworkStack(System::nanoTime, new SecureRandom()::nextLong, Limits.DEFAULT);
        card = stack.add(wire);
        card.configure(IpAddress.parse(ADDRESS), 24, null);
        wire.start(this::wake);
        Thread.ofPlatform().daemon().name("peer").start(this::drive);
    }

    /// As options of `egg run`, with a card of this QEMU model.
    List<String> options(String card) {
        List<String> options = new ArrayList<>(List.of("--net", "none"));
        options.addAll(Guest.qemu("-netdev", "stream,id=net0,server=off,addr.type=unix,addr.path=" + folder.resolve("wire"), "-device", card + ",netdev=net0,romfile="));
        return options;
    }

    private void wake() {
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    private void drive() {
        synchronized (lock) {
            while (!isClosed) {
                stack.poll();
                for (int i = 0; i < services.size(); i++) {
                    services.get(i).run();
                }
                long millis = (stack.nextDeadlineNanos() - System.nanoTime()) / 1_000_000;
                lock.notifyAll();
                pause(Math.clamp(millis, 1, LOOK_MILLIS));
            }
        }
    }

    private void pause(long millis) {
        try {
            lock.wait(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Answers each datagram to a port; null is no answer.
    void serveDatagrams(int port, UnaryOperator<byte[]> answer) throws NetworkException {
        serveDatagrams(port, answer, null);
    }

    /// The same, but everybody hears the answers: whom they are for has no address yet.
    void serveAll(int port, UnaryOperator<byte[]> answer) throws NetworkException {
        serveDatagrams(port, answer, IpAddress.BROADCAST);
    }

    private void serveDatagrams(int port, UnaryOperator<byte[]> answer, IpAddress to) throws NetworkException {
        synchronized (lock) {
            UdpSocket socket = stack.udp();
            socket.option(SocketOption.BROADCAST, 1);
            socket.bindTo(card);
            socket.bind(new Endpoint(IpAddress.ANY_IPV4, port));
            services.add(() -> answerDatagrams(socket, answer, to));
        }
    }

    private static void answerDatagrams(UdpSocket socket, UnaryOperator<byte[]> answer, IpAddress to) {
        byte[] question = new byte[1500];
        try {
            for (int bytes; (bytes = socket.receive(question, 0, question.length)) >= 0; ) {
                Endpoint from = socket.sender();
                byte[] text = answer.apply(Arrays.copyOf(question, bytes));
                if (text != null) {
                    socket.send(to == null ? from : new Endpoint(to, from.port()), text, 0, text.length);
                }
            }
        } catch (NetworkException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Answers what comes first on each connection, then closes it.
    void serveStreams(int port, UnaryOperator<byte[]> answer) throws NetworkException {
        synchronized (lock) {
            TcpSocket listener = stack.tcp();
            listener.bind(new Endpoint(IpAddress.ANY_IPV4, port));
            listener.listen(8);
            List<TcpSocket> open = new ArrayList<>();
            services.add(() -> answerStreams(listener, open, answer));
        }
    }

    private static void answerStreams(TcpSocket listener, List<TcpSocket> open, UnaryOperator<byte[]> answer) {
        try {
            for (TcpSocket accepted; (accepted = listener.accept()) != null; ) {
                open.add(accepted);
            }
            byte[] question = new byte[1500];
            for (TcpSocket socket : List.copyOf(open)) {
                int bytes = socket.receive(question, 0, question.length);
                if (bytes == 0) {
                    continue;
                }
                byte[] text = bytes < 0 ? null : answer.apply(Arrays.copyOf(question, bytes));
                if (text != null) {
                    socket.send(text, 0, text.length);
                }
                socket.close();
                open.remove(socket);
            }
        } catch (NetworkException e) {
            throw new IllegalStateException(e);
        }
    }

    Stream connect(String address, int port) throws Exception {
        synchronized (lock) {
            TcpSocket socket = stack.tcp();
            socket.connect(new Endpoint(IpAddress.parse(address), port));
            Stream stream = new Stream(socket);
            stream.await("connection", socket::isConnected);
            return stream;
        }
    }

    private interface Condition {
        boolean holds() throws NetworkException;
    }

    /// A connection with calls that wait.
    final class Stream implements AutoCloseable {
        private final TcpSocket socket;

        private Stream(TcpSocket socket) {
            this.socket = socket;
        }

        private void await(String what, Condition condition) throws Exception {
            long limit = System.nanoTime() + PATIENCE_NANOS;
            while (!condition.holds()) {
                assertTrue(System.nanoTime() < limit, () -> "no " + what);
                pause(LOOK_MILLIS);
            }
        }

        void write(byte[] bytes) throws Exception {
            synchronized (lock) {
                int[] at = {0};
                await("room", () -> (at[0] += socket.send(bytes, at[0], bytes.length - at[0])) == bytes.length);
                lock.notifyAll();
            }
        }

        byte[] read(int bytes) throws Exception {
            byte[] into = new byte[bytes];
            synchronized (lock) {
                int[] at = {0};
                await(bytes + " bytes", () -> (at[0] += Math.max(0, socket.receive(into, at[0], bytes - at[0]))) == bytes);
            }
            return into;
        }

        /// There and back.
        byte[] echo(byte[] bytes) throws Exception {
            write(bytes);
            return read(bytes.length);
        }

        @Override
        public void close() {
            synchronized (lock) {
                socket.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        isClosed = true;
        wake();
        wire.close();
        Files.deleteIfExists(folder.resolve("wire"));
        Files.delete(folder);
    }
}

package eggvm.it;

import eggvm.hal.device.NetDevice;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;

/// The other end of a guest's network cable: QEMU's `-netdev stream` gives each frame behind its length, 4 bytes, most significant first.
/// A test may look at what passes, change it, or drop it.
final class Wire implements NetDevice, AutoCloseable {
    private static final int LENGTH_BYTES = 4;
    private static final byte[] ADDRESS = {2, 0, 0, 0, 0, 1};

    private final ServerSocketChannel listener;
    private final Queue<byte[]> arrived = new ConcurrentLinkedQueue<>();
    private byte[] received;
    private final BlockingQueue<byte[]> leaving = new LinkedBlockingQueue<>();
    /// Null: the frame is lost.
    private volatile UnaryOperator<byte[]> fromGuest = UnaryOperator.identity();
    private volatile UnaryOperator<byte[]> toGuest = UnaryOperator.identity();
    private volatile SocketChannel channel;

    Wire(Path socket) throws IOException {
        listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listener.bind(UnixDomainSocketAddress.of(socket));
    }

    /// Takes frames as they come, and says so, until the guest ends. What goes the other way waits here while QEMU takes nothing.
    void start(Runnable whenArrived) {
        run("wire from guest", () -> {
            channel = listener.accept();
            run("wire to guest", this::write);
            for (;;) {
                byte[] frame = fromGuest.apply(next());
                if (frame != null) {
                    arrived.add(frame);
                    whenArrived.run();
                }
            }
        });
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void run(String name, Work work) {
        Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException e) {
                // The guest has ended.
            }
        });
    }

    private void write() throws IOException, InterruptedException {
        for (;;) {
            byte[] frame = leaving.take();
            ByteBuffer bytes = ByteBuffer.allocate(LENGTH_BYTES + frame.length).putInt(frame.length).put(frame).flip();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private byte[] next() throws IOException {
        return read(ByteBuffer.wrap(read(ByteBuffer.allocate(LENGTH_BYTES))).getInt());
    }

    private byte[] read(int bytes) throws IOException {
        return read(ByteBuffer.allocate(bytes));
    }

    private byte[] read(ByteBuffer into) throws IOException {
        while (into.hasRemaining()) {
            if (channel.read(into) < 0) {
                throw new EOFException();
            }
        }
        return into.array();
    }

    void fromGuest(UnaryOperator<byte[]> change) {
        fromGuest = change;
    }

    void toGuest(UnaryOperator<byte[]> change) {
        toGuest = change;
    }

    void put(byte[] frame) {
        leaving.add(frame);
    }

    @Override
    public boolean send(byte[] frame, int offset, int lengthBytes) {
        byte[] sent = toGuest.apply(Arrays.copyOfRange(frame, offset, offset + lengthBytes));
        if (sent != null && channel != null) {
            put(sent);
        }
        return true;
    }

    @Override
    public void push() {}

    @Override
    public int receive() {
        received = arrived.poll();
        return received == null ? 0 : received.length;
    }

    @Override
    public byte[] frame() {
        return received;
    }

    @Override
    public int frameAt() {
        return 0;
    }

    @Override
    public void rest() {}

    @Override
    public String name() {
        return "wire";
    }

    @Override
    public byte[] hardwareAddress() {
        return ADDRESS.clone();
    }

    @Override
    public int mtuBytes() {
        return 1500;
    }

    @Override
    public boolean isLinkUp() {
        return true;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        if (channel != null) {
            channel.close();
        }
    }
}

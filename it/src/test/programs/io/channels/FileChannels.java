package channels;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.*;
import java.nio.file.*;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// File channels: positions, vectors, mappings, locks, transfers, and asynchronous ones.
public final class FileChannels {
    public static void main(String[] args) throws Exception {
        Path file = Files.createTempFile("channel", ".bin");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            positions(channel);
            vectors(channel);
            mapping(channel);
            transfers(channel);
        }
        append(file);
        asynchronous(file);
        System.out.println(Files.deleteIfExists(file));
    }

    private static void positions(FileChannel channel) throws Exception {
        ByteBuffer buffer = ByteBuffer.allocateDirect(200_000);
        while (buffer.hasRemaining()) {
            buffer.put((byte) (buffer.position() >> 3));
        }
        System.out.println(channel.write(buffer.flip()) + " " + channel.position() + " " + channel.size());
        ByteBuffer small = ByteBuffer.allocate(10);
        System.out.println(channel.read(small, 100_000) + " " + small.flip().get(5) + " " + channel.position());
        System.out.println(channel.position(199_995).read(small.clear()) + " " + channel.read(small.clear()));
        System.out.println(channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 300_000) + " " + channel.size());
        System.out.println(channel.truncate(1000).size() + " " + channel.position());
    }

    private static void vectors(FileChannel channel) throws Exception {
        channel.position(0);
        ByteBuffer[] parts = {ByteBuffer.wrap("gather ".getBytes()), ByteBuffer.allocateDirect(0), ByteBuffer.wrap("scatter".getBytes())};
        System.out.println(channel.write(parts) + " " + channel.position());
        ByteBuffer[] into = {ByteBuffer.allocate(3), ByteBuffer.allocateDirect(4), ByteBuffer.allocate(7)};
        System.out.println(channel.position(0).read(into) + " " + new String(into[0].array()) + "|" + new String(into[2].array()));
    }

    private static void mapping(FileChannel channel) throws Exception {
        MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_ONLY, 1, 500);
        int sum = 0;
        while (map.hasRemaining()) {
            sum += map.get();
        }
        MappedByteBuffer own = channel.map(FileChannel.MapMode.PRIVATE, 0, 10);
        own.put(0, (byte) '!');
        ByteBuffer first = ByteBuffer.allocate(1);
        channel.read(first, 0);
        System.out.println(sum + " " + map.isReadOnly() + " " + (char) own.get(0) + (char) first.get(0));
        try (FileLock lock = channel.lock(0, 10, false)) {
            System.out.println(lock.isValid() + " " + lock.overlaps(5, 10));
            channel.tryLock(5, 1, false);
        } catch (OverlappingFileLockException e) {
            System.out.println("overlapping");
        }
    }

    private static void transfers(FileChannel channel) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.out.println(channel.transferTo(0, 14, Channels.newChannel(out)) + " " + out);
        Pipe pipe = Pipe.open();
        pipe.sink().write(ByteBuffer.wrap("from a pipe".getBytes()));
        pipe.sink().close();
        System.out.println(channel.transferFrom(pipe.source(), 500, 100) + " " + channel.size());
    }

    private static void append(Path file) throws Exception {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap("end".getBytes()));
            System.out.println(channel.position() + " " + channel.size());
            channel.read(ByteBuffer.allocate(1));
        } catch (NonReadableChannelException e) {
            System.out.println("not readable");
        }
    }

    private static void asynchronous(Path file) throws Exception {
        try (AsynchronousFileChannel channel = AsynchronousFileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            System.out.println(channel.write(ByteBuffer.wrap("async".getBytes()), 3).get(10, TimeUnit.SECONDS));
            CompletableFuture<String> done = new CompletableFuture<>();
            ByteBuffer into = ByteBuffer.allocate(8);
            channel.read(into, 0, "attached", new CompletionHandler<Integer, String>() {
                @Override
                public void completed(Integer count, String attached) { done.complete(attached + " " + count + " " + new String(into.array())); }

                @Override
                public void failed(Throwable e, String attached) { done.completeExceptionally(e); }
            });
            System.out.println(done.get(10, TimeUnit.SECONDS));
        }
    }
}

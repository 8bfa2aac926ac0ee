package channels;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.util.concurrent.*;

/// Asynchronous sockets: futures, handlers, timeouts, closed under way.
public final class Asynchronous {
    public static void main(String[] args) throws Exception {
        AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        CountDownLatch ended = new CountDownLatch(3);
        CompletableFuture<String> stopped = new CompletableFuture<>();
        server.accept(null, new CompletionHandler<AsynchronousSocketChannel, Void>() {
            @Override
            public void completed(AsynchronousSocketChannel channel, Void none) {
                server.accept(null, this);
                echo(channel, ended);
            }

            @Override
            public void failed(Throwable e, Void none) { stopped.complete(e.getClass().getSimpleName()); }
        });
        for (int i = 0; i < 3; i++) {
            try (AsynchronousSocketChannel client = AsynchronousSocketChannel.open()) {
                client.connect(server.getLocalAddress()).get(10, TimeUnit.SECONDS);
                client.write(ByteBuffer.wrap(("message " + i).getBytes())).get();
                ByteBuffer answer = ByteBuffer.allocate(20);
                while (answer.position() < 9) {
                    client.read(answer).get(10, TimeUnit.SECONDS);
                }
                System.out.println(new String(answer.array(), 0, 9));
            }
        }
        System.out.println(ended.await(10, TimeUnit.SECONDS));
        timeout(server);
        server.close();
        System.out.println("server " + stopped.get(10, TimeUnit.SECONDS));
        try {
            AsynchronousSocketChannel.open().connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1)).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            System.out.println(e.getCause().getClass().getSimpleName() + " " + e.getCause().getMessage());
        }
    }

    private static void echo(AsynchronousSocketChannel channel, CountDownLatch ended) {
        ByteBuffer buffer = ByteBuffer.allocate(100);
        channel.read(buffer, null, new CompletionHandler<Integer, Void>() {
            @Override
            public void completed(Integer count, Void none) {
                if (count < 0) {
                    ended.countDown();
                    return;
                }
                try {
                    channel.write(buffer.flip()).get();
                } catch (InterruptedException | ExecutionException e) {
                    e.printStackTrace();
                }
                echo(channel, ended);
            }

            @Override
            public void failed(Throwable e, Void none) { System.out.println("echo " + e); }
        });
    }

    private static void timeout(AsynchronousServerSocketChannel server) throws Exception {
        try (AsynchronousSocketChannel client = AsynchronousSocketChannel.open()) {
            client.connect(server.getLocalAddress()).get();
            CompletableFuture<String> outcome = new CompletableFuture<>();
            client.read(ByteBuffer.allocate(1), 30, TimeUnit.MILLISECONDS, null, new CompletionHandler<Integer, Void>() {
                @Override
                public void completed(Integer count, Void none) { outcome.complete("read " + count); }

                @Override
                public void failed(Throwable e, Void none) { outcome.complete(e.getClass().getSimpleName()); }
            });
            System.out.println(outcome.get(10, TimeUnit.SECONDS));
        }
    }
}

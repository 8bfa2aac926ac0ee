package sockets;

import java.io.*;
import java.net.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.LongAdder;

/// Two hundred conversations at once, a virtual thread at each end.
public final class Virtual {
    private static final int CLIENTS = 200;
    private static final int MESSAGES = 10;

    public static void main(String[] args) throws Exception {
        try (ServerSocket server = new ServerSocket(0, CLIENTS, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            LongAdder served = new LongAdder();
            Future<?> accepting = threads.submit(() -> {
                for (int i = 0; i < CLIENTS; i++) {
                    Socket socket = server.accept();
                    threads.submit(() -> serve(socket, served));
                }
                return null;
            });
            List<Future<Integer>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                clients.add(threads.submit(() -> client(server, number)));
            }
            long sum = 0;
            for (Future<Integer> client : clients) {
                sum += client.get(60, TimeUnit.SECONDS);
            }
            accepting.get();
            System.out.println("sum " + sum);
            System.out.println("expected " + expected());
            System.out.println("clients " + clients.size());
            threads.shutdown();
            System.out.println(threads.awaitTermination(30, TimeUnit.SECONDS) + " " + served.sum());
        }
    }

    private static long expected() {
        long sum = 0;
        for (int client = 0; client < CLIENTS; client++) {
            for (int i = 0; i < MESSAGES; i++) {
                sum += 2L * (client + i);
            }
        }
        return sum;
    }

    private static Void serve(Socket socket, LongAdder served) throws IOException {
        try (socket; DataInputStream in = new DataInputStream(socket.getInputStream()); DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
            for (int i = 0; i < MESSAGES; i++) {
                out.writeInt(2 * in.readInt());
                served.increment();
            }
        }
        return null;
    }

    private static int client(ServerSocket server, int number) throws IOException {
        int sum = 0;
        try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
                DataInputStream in = new DataInputStream(socket.getInputStream());
                DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
            for (int i = 0; i < MESSAGES; i++) {
                out.writeInt(number + i);
                sum += in.readInt();
            }
        }
        return sum;
    }
}

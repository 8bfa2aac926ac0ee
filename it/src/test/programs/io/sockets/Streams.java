package sockets;

import java.io.*;
import java.net.*;
import java.util.Arrays;
import java.util.Random;

/// Stream sockets: echo, halves closed, much data both ways at once, backlog, resets.
public final class Streams {
    public static void main(String[] args) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> serve(server));
            talk(server);
            muchBothWays(server);
            manyAtOnce(server);
            System.out.println(server.isBound() + " " + server.getInetAddress());
        }
        reset();
        refused();
    }

    private static void serve(ServerSocket server) {
        try {
            for (;;) {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> echo(socket));
            }
        } catch (IOException e) {
            // Closed at the end.
        }
    }

    private static void echo(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            System.out.println("echo: " + e.getMessage());
        }
    }

    private static void talk(ServerSocket server) throws IOException {
        try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
            PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            for (int i = 0; i < 5; i++) {
                out.println("line " + i);
                System.out.println(in.readLine());
            }
            System.out.println(socket.isConnected() + " " + socket.getInetAddress() + " " + (socket.getPort() == server.getLocalPort()) + " " + socket.getLocalAddress());
            socket.shutdownOutput();
            System.out.println(in.read() + " " + socket.isOutputShutdown() + " " + socket.isInputShutdown());
        }
    }

    private static void muchBothWays(ServerSocket server) throws Exception {
        byte[] sent = new byte[3_000_000];
        new Random(7).nextBytes(sent);
        try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
            Thread writer = Thread.ofPlatform().start(() -> {
                try {
                    socket.getOutputStream().write(sent);
                    socket.shutdownOutput();
                } catch (IOException e) {
                    e.printStackTrace();
                }
            });
            byte[] received = socket.getInputStream().readAllBytes();
            writer.join();
            System.out.println(received.length + " " + Arrays.equals(sent, received));
        }
    }

    private static void manyAtOnce(ServerSocket server) throws Exception {
        Socket[] sockets = new Socket[100];
        for (int i = 0; i < sockets.length; i++) {
            sockets[i] = new Socket(server.getInetAddress(), server.getLocalPort());
        }
        int sum = 0;
        for (int i = 0; i < sockets.length; i++) {
            sockets[i].getOutputStream().write(i);
        }
        for (Socket socket : sockets) {
            sum += socket.getInputStream().read();
            socket.close();
        }
        System.out.println(sum);
    }

    private static void reset() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
            Socket accepted = server.accept();
            accepted.setSoLinger(true, 0);
            accepted.close();
            System.out.println(client.getInputStream().read());
        } catch (SocketException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void refused() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        try {
            new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (ConnectException e) {
            System.out.println(e.getMessage());
        }
        try {
            new Socket().getInputStream();
        } catch (SocketException e) {
            System.out.println(e.getMessage());
        }
        try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new ServerSocket(first.getLocalPort(), 1, InetAddress.getLoopbackAddress());
        } catch (BindException e) {
            System.out.println(e.getMessage().replaceAll(" \\(.*", ""));
        }
    }
}

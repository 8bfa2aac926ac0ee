package sockets;

import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/// Datagrams: sizes, connected sockets, ports that nobody listens at, multicast on the loopback.
public final class Datagrams {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    public static void main(String[] args) throws Exception {
        try (DatagramSocket one = new DatagramSocket(0, HERE); DatagramSocket two = new DatagramSocket(0, HERE)) {
            sizes(one, two);
            connected(one, two);
        }
        channels();
        unreachable();
        large();
    }

    private static DatagramPacket received(DatagramSocket by, int room) throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[room], room);
        by.setSoTimeout(5000);
        by.receive(packet);
        return packet;
    }

    private static void sizes(DatagramSocket one, DatagramSocket two) throws Exception {
        for (int bytes : new int[] {0, 1, 1000, 1472, 1473, 9000, 20_000}) {
            one.send(new DatagramPacket(new byte[bytes], bytes, HERE, two.getLocalPort()));
            System.out.println(bytes + " " + received(two, 65_535).getLength());
        }
        one.send(new DatagramPacket("cut here".getBytes(), 8, HERE, two.getLocalPort()));
        DatagramPacket cut = received(two, 3);
        System.out.println(new String(cut.getData(), 0, cut.getLength()) + " " + cut.getAddress() + " " + (cut.getPort() == one.getLocalPort()));
    }

    private static void connected(DatagramSocket one, DatagramSocket two) throws Exception {
        one.connect(HERE, two.getLocalPort());
        one.send(new DatagramPacket(new byte[] {1}, 1));
        System.out.println(received(two, 10).getLength() + " " + one.isConnected() + " " + one.getInetAddress());
        try {
            one.send(new DatagramPacket(new byte[1], 1, HERE, two.getLocalPort() ^ 1));
        } catch (IllegalArgumentException e) {
            System.out.println("other address");
        }
        one.disconnect();
        System.out.println(one.isConnected() + " " + one.getPort());
    }

    private static void channels() throws Exception {
        try (DatagramChannel one = DatagramChannel.open().bind(new InetSocketAddress(HERE, 0)); DatagramChannel two = DatagramChannel.open()) {
            two.connect(one.getLocalAddress());
            two.write(new ByteBuffer[] {ByteBuffer.wrap("two ".getBytes()), ByteBuffer.wrap("parts".getBytes())});
            ByteBuffer into = ByteBuffer.allocateDirect(50);
            SocketAddress from = one.receive(into);
            byte[] text = new byte[into.flip().remaining()];
            into.get(text);
            System.out.println(new String(text) + " " + from.equals(two.getLocalAddress()));
            one.configureBlocking(false);
            System.out.println(one.receive(into.clear()) + " " + one.send(ByteBuffer.wrap(new byte[5]), from));
            System.out.println(two.read(into.clear()) + " " + two.isConnected());
        }
    }

    private static void unreachable() throws Exception {
        int port;
        try (DatagramSocket gone = new DatagramSocket(0, HERE)) {
            port = gone.getLocalPort();
        }
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(HERE, port);
            socket.setSoTimeout(2000);
            socket.send(new DatagramPacket(new byte[1], 1));
            socket.receive(new DatagramPacket(new byte[1], 1));
        } catch (PortUnreachableException e) {
            System.out.println("port unreachable");
        }
    }

    private static void large() throws Exception {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(new byte[65_508], 65_508, HERE, 9));
        } catch (java.io.IOException e) {
            System.out.println(e.getMessage().replaceAll(" \\(.*", ""));
        }
    }
}

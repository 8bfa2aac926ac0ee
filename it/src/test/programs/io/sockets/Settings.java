package sockets;

import java.net.*;
import java.nio.channels.*;
import java.util.*;

/// Options, addresses and interfaces.
public final class Settings {
    public static void main(String[] args) throws Exception {
        stream();
        datagram();
        addresses();
        NetworkInterface loopback = NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
        System.out.println(loopback.getName() + " " + loopback.isLoopback() + loopback.isUp() + loopback.isPointToPoint() + loopback.isVirtual());
        System.out.println(loopback.getHardwareAddress() + " " + Collections.list(loopback.getInetAddresses()).contains(InetAddress.getByName("127.0.0.1")));
        System.out.println(NetworkInterface.getByName("nothing") + " " + NetworkInterface.getByIndex(4321));
    }

    private static void stream() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket accepted = server.accept()) {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.setSoLinger(true, 5);
            socket.setTrafficClass(0x10);
            System.out.println(socket.getTcpNoDelay() + " " + socket.getKeepAlive() + " " + socket.getSoLinger() + " " + socket.getTrafficClass());
            System.out.println(accepted.getTcpNoDelay() + " " + accepted.getKeepAlive() + " " + accepted.getSoLinger() + " " + accepted.getReuseAddress());
            socket.setReceiveBufferSize(20_000);
            socket.setSendBufferSize(20_000);
            System.out.println((socket.getReceiveBufferSize() >= 20_000) + " " + (socket.getSendBufferSize() >= 20_000));
            System.out.println(new TreeSet<>(socket.supportedOptions().stream().map(SocketOption::name).toList()).contains("TCP_NODELAY"));
            try {
                socket.setSoTimeout(-1);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static void datagram() throws Exception {
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
            channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 3);
            channel.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, false);
            System.out.println(channel.getOption(StandardSocketOptions.SO_BROADCAST) + " " + channel.getOption(StandardSocketOptions.IP_MULTICAST_TTL)
                    + " " + channel.getOption(StandardSocketOptions.IP_MULTICAST_LOOP));
            channel.bind(new InetSocketAddress("127.0.0.1", 0));
            System.out.println(((InetSocketAddress) channel.getLocalAddress()).getAddress());
        }
    }

    private static void addresses() throws Exception {
        System.out.println(InetAddress.getByName("localhost") + " " + InetAddress.getByName("127.0.0.1").isReachable(2000));
        System.out.println(InetAddress.getByName("::1") + " " + Inet6Address.getByName("fe80::1").isLinkLocalAddress());
        System.out.println(InetAddress.getByAddress("name", new byte[] {10, 0, 0, 1}) + " " + InetAddress.getByName("192.168.1.1").isSiteLocalAddress());
        try (ServerSocketChannel any = ServerSocketChannel.open().bind(null)) {
            System.out.println(((InetSocketAddress) any.getLocalAddress()).getAddress().isAnyLocalAddress());
            try (Socket six = new Socket("::1", any.socket().getLocalPort()); Socket four = new Socket("127.0.0.1", any.socket().getLocalPort())) {
                System.out.println(six.getInetAddress() + " " + four.getInetAddress());
            }
        }
    }
}

package eggvm.lib.sun.nio.ch;

import eggvm.lib.net.socket.SocketOption;

/// Linux's numbers of the options that the JDK sets. Source: socket(7), ip(7), ipv6(7), tcp(7).
final class SocketOptions {
  private static final int SOCKET = 1;
  private static final int IP = 0;
  private static final int TCP = 6;
  private static final int IPV6 = 41;

  private SocketOptions() {}

  /// Null: there is no such option here; to set it changes nothing.
  static SocketOption of(int level, int number) {
    return switch (level) {
      case SOCKET -> ofSocket(number);
      case TCP -> ofTcp(number);
      case IP -> ofIp(number);
      case IPV6 -> ofIpv6(number);
      default -> null;
    };
  }

  private static SocketOption ofSocket(int number) {
    return switch (number) {
      case 2 -> SocketOption.REUSE_ADDRESS;
      case 6 -> SocketOption.BROADCAST;
      case 7 -> SocketOption.SEND_BUFFER;
      case 8 -> SocketOption.RECEIVE_BUFFER;
      case 9 -> SocketOption.KEEP_ALIVE;
      case 13 -> SocketOption.LINGER;
      default -> null;
    };
  }

  private static SocketOption ofTcp(int number) {
    return switch (number) {
      case 1 -> SocketOption.NO_DELAY;
      case 4 -> SocketOption.KEEP_IDLE;
      case 5 -> SocketOption.KEEP_INTERVAL;
      case 6 -> SocketOption.KEEP_COUNT;
      case 12 -> SocketOption.QUICK_ACK;
      default -> null;
    };
  }

  private static SocketOption ofIp(int number) {
    return switch (number) {
      case 1 -> SocketOption.TYPE_OF_SERVICE;
      case 2 -> SocketOption.TIME_TO_LIVE;
      case 33 -> SocketOption.MULTICAST_TIME_TO_LIVE;
      case 34 -> SocketOption.MULTICAST_LOOP;
      default -> null;
    };
  }

  private static SocketOption ofIpv6(int number) {
    return switch (number) {
      case 18 -> SocketOption.MULTICAST_TIME_TO_LIVE;
      case 19 -> SocketOption.MULTICAST_LOOP;
      case 26 -> SocketOption.IPV6_ONLY;
      case 67 -> SocketOption.TYPE_OF_SERVICE;
      default -> null;
    };
  }
}

package eggvm.lib.net.dhcp;

import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.wire.Bytes;

/// Writes a client's message. The broadcast flag asks the server to answer to everybody, as we hear nothing else without an address.
final class DhcpRequest {
  private static final int BROADCAST = 0x8000, LEAST_BYTES = 300;

  private final byte[] bytes = new byte[600];
  private int at;

  byte[] bytes() { return bytes; }

  /// BOOTP relays of old want at least so many.
  int lengthBytes() { return Math.max(LEAST_BYTES, at); }

  DhcpRequest begin(int type, int transaction, int seconds, byte[] hardware, int ownAddress, boolean broadcast) {
    java.util.Arrays.fill(bytes, (byte) 0);
    bytes[0] = bytes[1] = 1;
    bytes[2] = 6;
    Bytes.put32(bytes, 4, transaction);
    Bytes.put16(bytes, 8, Math.min(seconds, 0xffff));
    Bytes.put16(bytes, 10, broadcast ? BROADCAST : 0);
    Bytes.put32(bytes, 12, ownAddress);
    System.arraycopy(hardware, 0, bytes, 28, 6);
    Bytes.put32(bytes, 236, DhcpView.MAGIC);
    at = DhcpView.OPTIONS_AT;
    option(DhcpView.OPTION_TYPE, type);
    byte[] client = new byte[7];
    client[0] = 1;
    System.arraycopy(hardware, 0, client, 1, 6);
    option(DhcpView.OPTION_CLIENT, client);
    return this;
  }

  DhcpRequest option(int code, int... values) {
    byte[] value = new byte[values.length];
    for (int i = 0; i < values.length; i++) value[i] = (byte) values[i];
    return option(code, value);
  }

  DhcpRequest option(int code, byte[] value) {
    bytes[at] = (byte) code;
    bytes[at + 1] = (byte) value.length;
    System.arraycopy(value, 0, bytes, at + 2, value.length);
    at += 2 + value.length;
    return this;
  }

  DhcpRequest option(int code, IpAddress address) { return option(code, address.bytes()); }

  DhcpRequest host(String name) {
    int length = Math.min(63, name.length());
    byte[] value = new byte[length];
    for (int i = 0; i < length; i++) value[i] = (byte) name.charAt(i);
    return length == 0 ? this : option(DhcpView.OPTION_HOST, value);
  }

  DhcpRequest end() {
    bytes[at++] = (byte) 255;
    return this;
  }
}

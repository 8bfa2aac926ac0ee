package eggvm.cli.guest;

import eggvm.cli.Complaint;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `-p [ADDRESS:]HOST:GUEST[/udp]`: a port of this computer, of 127.0.0.1 unless told otherwise, leads to one of the guest.
public record PortForward(String text, String address, int hostPort, int guestPort, boolean isUdp) {
  private static final Pattern FORM = Pattern.compile("(?:([0-9]{1,3}(?:\\.[0-9]{1,3}){3}):)?([0-9]{1,5}):([0-9]{1,5})(/udp|/tcp)?");

  public static PortForward parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) throw new Complaint("-p " + text + ": write HOST:GUEST, such as 8080:80 or 5353:53/udp");
    String address = parts.group(1) == null ? "127.0.0.1" : parts.group(1);
    return new PortForward(text, address, port(text, parts.group(2)), port(text, parts.group(3)), "/udp".equals(parts.group(4)));
  }

  private static int port(String text, String digits) {
    int port = Integer.parseInt(digits);
    if (port < 1 || port > 65535) throw new Complaint("-p " + text + ": " + digits + " is no port");
    return port;
  }

  /// QEMU would only say that it could not.
  void requireFree() {
    try {
      InetSocketAddress place = new InetSocketAddress(InetAddress.getByName(address), hostPort);
      if (isUdp) new DatagramSocket(place).close();
      else listen(place);
    } catch (IOException e) {
      throw new Complaint("-p " + text + ": cannot listen at " + address + ":" + hostPort + " (" + e.getMessage() + ")");
    }
  }

  private static void listen(InetSocketAddress place) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(place);
    }
  }

  String hostForward() { return "hostfwd=" + (isUdp ? "udp:" : "tcp:") + address + ":" + hostPort + "-:" + guestPort; }
}

package eggvm.lib.jdk.socket;

import eggvm.lib.net.NetInterface;
import eggvm.lib.net.NetworkStack;
import eggvm.lib.net.socket.IpAddress;
import java.util.ArrayList;
import java.util.List;

/// How the first card gets its address: boot argument `--ip=ADDRESS/BITS[,GATEWAY[,NAME-SERVER]...]`, `dhcp` or `none`.
final class Setup {
  private static final String PROPERTY = "eggvm.ip";

  private Setup() {}

  static void apply(NetworkStack stack, NetInterface card) {
    String wanted = System.getProperty(PROPERTY, "dhcp");
    if (wanted.equals("none") || wanted.equals("dhcp")) return;
    try {
      configure(stack, card, split(wanted));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--ip=" + wanted + ": wants ADDRESS/BITS[,GATEWAY[,NAME-SERVER]...], dhcp or none", e);
    }
  }

  private static void configure(NetworkStack stack, NetInterface card, List<String> parts) {
    String own = parts.get(0);
    int slash = own.indexOf('/');
    if (slash < 0) throw new IllegalArgumentException("no prefix");
    IpAddress gateway = parts.size() > 1 && !parts.get(1).isEmpty() ? IpAddress.parse(parts.get(1)) : null;
    card.configure(IpAddress.parse(own.substring(0, slash)), Integer.parseInt(own.substring(slash + 1)), gateway);
    List<IpAddress> servers = new ArrayList<>();
    for (int i = 2; i < parts.size(); i++) servers.add(IpAddress.parse(parts.get(i)));
    stack.dnsServers(servers);
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int comma; (comma = text.indexOf(',', start)) >= 0; start = comma + 1) parts.add(text.substring(start, comma));
    parts.add(text.substring(start));
    return parts;
  }
}

package eggvm.lib.net.dns;

import eggvm.lib.net.socket.IpAddress;
import java.util.ArrayList;
import java.util.List;

/// The text of a hosts file: an address, then names; `#` begins a comment. Lines that make no sense are passed over.
public final class HostsFile {
  private record Line(IpAddress address, List<String> names) {}

  private final List<Line> lines = new ArrayList<>();

  public HostsFile(String text) {
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      if (end < 0) end = text.length();
      read(text.substring(at, end));
      at = end + 1;
    }
  }

  private void read(String line) {
    int comment = line.indexOf('#');
    List<String> words = words(comment < 0 ? line : line.substring(0, comment));
    if (words.size() < 2) return;
    List<String> names = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      String name = DnsName.normalize(words.get(i));
      if (name != null) names.add(name);
    }
    try {
      lines.add(new Line(IpAddress.parse(words.get(0)), names));
    } catch (IllegalArgumentException e) {
      // An address with a zone, for example: the line counts for nothing.
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean isSpace = i == text.length() || text.charAt(i) <= ' ';
      if (isSpace && from >= 0) {
        words.add(text.substring(from, i));
        from = -1;
      } else if (!isSpace && from < 0) {
        from = i;
      }
    }
    return words;
  }

  /// The first name of the first line with this address; null: there is none.
  public String name(IpAddress address) {
    for (Line line : lines) if (line.address.equals(address) && !line.names.isEmpty()) return line.names.getFirst();
    return null;
  }

  /// IPv4 first, each once. The name in lower case.
  public List<IpAddress> addresses(String name, boolean ipv4, boolean ipv6) {
    List<IpAddress> found = new ArrayList<>();
    for (Line line : lines) {
      boolean isWanted = line.address.isIpv4() ? ipv4 : ipv6;
      if (isWanted && line.names.contains(name) && !found.contains(line.address)) found.add(line.address.isIpv4() ? countIpv4(found) : found.size(), line.address);
    }
    return found;
  }

  private static int countIpv4(List<IpAddress> list) {
    int count = 0;
    while (count < list.size() && list.get(count).isIpv4()) count++;
    return count;
  }
}

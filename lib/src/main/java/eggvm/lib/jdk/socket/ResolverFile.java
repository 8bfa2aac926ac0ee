package eggvm.lib.jdk.socket;

import eggvm.lib.net.socket.IpAddress;
import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/// `/etc/resolv.conf` as it is now. Source: resolv.conf(5).
record ResolverFile(List<IpAddress> servers, List<String> search) {
  private static final String PATH = "/etc/resolv.conf";

  static ResolverFile read() {
    ResolverFile file = new ResolverFile(new ArrayList<>(), new ArrayList<>());
    try (BufferedReader reader = new BufferedReader(new FileReader(PATH))) {
      for (String line; (line = reader.readLine()) != null; ) file.take(new StringTokenizer(line));
    } catch (IOException e) {
      // Then it says nothing.
    }
    return file;
  }

  private void take(StringTokenizer words) {
    String key = words.hasMoreTokens() ? words.nextToken() : "";
    if (key.equals("nameserver") && words.hasMoreTokens()) addServer(words.nextToken());
    if (!key.equals("search") && !key.equals("domain")) return;
    search.clear();
    while (words.hasMoreTokens()) search.add(words.nextToken());
  }

  private void addServer(String text) {
    try {
      servers.add(IpAddress.parse(text));
    } catch (IllegalArgumentException e) {
      // As if the line were not there.
    }
  }
}

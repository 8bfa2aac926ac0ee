package eggvm.lib.jdk.socket;

import eggvm.lib.net.dns.HostsFile;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The file `/etc/hosts`, read at each question so that the program may change it. Source: hosts(5).
final class Hosts {
  private static final String PATH = "/etc/hosts";

  private Hosts() {}

  /// Without names when there is no such file.
  static HostsFile read() {
    try (FileInputStream in = new FileInputStream(PATH)) {
      return new HostsFile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new HostsFile("");
    }
  }
}

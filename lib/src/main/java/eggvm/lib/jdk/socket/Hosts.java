package eggvm.lib.jdk.socket;

import eggvm.lib.net.socket.IpAddress;
import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.StringTokenizer;

/// The file `/etc/hosts`, read at each question so that the program may change it. Source: hosts(5).
final class Hosts {
  private static final String PATH = "/etc/hosts";

  private Hosts() {}

  private interface Line {
    /// True: enough.
    boolean take(byte[] address, StringTokenizer names);
  }

  static ArrayList<byte[]> addresses(String host) {
    ArrayList<byte[]> found = new ArrayList<>();
    read((address, names) -> {
      while (names.hasMoreTokens()) if (names.nextToken().equalsIgnoreCase(host)) found.add(address);
      return false;
    });
    return found;
  }

  /// Null: not there.
  static String name(byte[] address) {
    String[] found = new String[1];
    read((each, names) -> {
      if (Arrays.equals(each, address) && names.hasMoreTokens()) found[0] = names.nextToken();
      return found[0] != null;
    });
    return found[0];
  }

  private static void read(Line line) {
    try (BufferedReader reader = new BufferedReader(new FileReader(PATH))) {
      for (String text; (text = reader.readLine()) != null; ) if (isTaken(text, line)) return;
    } catch (IOException e) {
      // No file: no names.
    }
  }

  private static boolean isTaken(String text, Line line) {
    int comment = text.indexOf('#');
    StringTokenizer words = new StringTokenizer(comment < 0 ? text : text.substring(0, comment));
    if (!words.hasMoreTokens()) return false;
    try {
      return line.take(IpAddress.parse(words.nextToken()).bytes(), words);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

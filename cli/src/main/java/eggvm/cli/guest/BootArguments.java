package eggvm.cli.guest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the VM and the program are told at start: `vm options -- program arguments`.
/// A kernel command line is one string of words, so each word is percent-encoded there: a byte of its UTF-8 form that is
/// not a letter, a digit or one of `-._~/:=,+@` becomes `%XX`, and the empty word is a lone `%`. These characters mean nothing to QEMU or GRUB.
public record BootArguments(List<String> vmOptions, List<String> programArguments) {
  private static final String PLAIN = "-._~/:=,+@";

  public String commandLine() {
    return words().stream().map(BootArguments::encode).collect(Collectors.joining(" "));
  }

  /// The same for a process, which takes words as they are.
  public List<String> words() {
    List<String> words = new ArrayList<>(vmOptions);
    words.add("--");
    words.addAll(programArguments);
    return words;
  }

  private static String encode(String word) {
    if (word.isEmpty()) return "%";
    StringBuilder text = new StringBuilder();
    for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain((char) (b & 0xff))) text.append((char) b);
      else text.append(String.format("%%%02X", b & 0xff));
    }
    return text.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
  }
}

package eggvm.aot.profile;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Reads what `eggvm.profiler.ProfileText` writes; its comment shows the format.
public final class ProfileReader {
  private static final String HEADER = "egg profile 1";

  private final Path file;
  private final Map<String, MethodProfile> methods = new HashMap<>();
  private MethodProfile method;
  private int line;

  private ProfileReader(Path file) { this.file = file; }

  /// `isStock`: see [Profile#tellsOf]. Throws [BadProfile].
  public static Profile read(Path file, Predicate<String> isStock) {
    ProfileReader reader = new ProfileReader(file);
    try {
      for (String text : Files.readAllLines(file)) reader.read(text);
    } catch (NoSuchFileException e) {
      throw new BadProfile(file + ": no such file");
    } catch (CharacterCodingException e) {
      throw new BadProfile(file + ": not a profile of 'egg profile'");
    } catch (IOException e) {
      throw new BadProfile(file + ": cannot be read: " + e.getMessage());
    }
    if (reader.methods.isEmpty()) throw new BadProfile(file + ": tells of no method: let the program run for some seconds under 'egg profile'");
    return new Profile(reader.methods, isStock);
  }

  private void read(String text) {
    line++;
    if (line == 1) {
      if (!text.equals(HEADER)) throw new BadProfile(file + ": not a profile of 'egg profile'");
      return;
    }
    String[] words = text.split(" ");
    try {
      switch (words[0]) {
        case "method" -> methods.put(words[1], method = new MethodProfile(Integer.parseInt(words[2])));
        case "branch" -> method.add(Integer.parseInt(words[1]), new MethodProfile.Branch(executions(words[2]), shares(words, 3, 4)));
        case "switch" -> method.add(Integer.parseInt(words[1]), new MethodProfile.Branch(executions(words[2]), shares(words, 3, words.length)));
        case "call" -> method.add(words[1], Integer.parseInt(words[2]), new MethodProfile.Call(executions(words[3]), receivers(words)));
        default -> throw new IllegalArgumentException();
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
      throw new BadProfile(file + ", line " + line + ": not understood: " + text);
    }
  }

  private static long executions(String word) {
    long number = Long.parseLong(word);
    if (number <= 0) throw new IllegalArgumentException();
    return number;
  }

  private static List<Double> shares(String[] words, int from, int to) {
    List<Double> shares = new ArrayList<>();
    for (int i = from; i < to; i++) shares.add(share(words[i]));
    return shares;
  }

  private static double share(String word) {
    double share = Double.parseDouble(word);
    if (!(share >= 0 && share <= 1)) throw new IllegalArgumentException();
    return share;
  }

  private static Map<String, Double> receivers(String[] words) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int i = 4; i < words.length; i++) {
      int colon = words[i].lastIndexOf(':');
      shares.put(words[i].substring(0, colon), share(words[i].substring(colon + 1)));
    }
    return shares;
  }
}

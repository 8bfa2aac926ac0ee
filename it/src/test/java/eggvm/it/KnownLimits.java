package eggvm.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Programs that are known to differ, with the reason: `set/program: reason` one a line. Such a test is skipped as long as the program
/// differs, and fails as soon as it does not, so that the list cannot outlive what it lists.
final class KnownLimits {
  private static final Path FILE = Path.of("src/test/known-limits.txt");
  private static final Map<String, String> REASONS = read();

  private KnownLimits() {}

  /// Null: the program is expected to print what HotSpot prints.
  static String reason(ProgramSet set, String program) { return REASONS.get(set.name() + "/" + program); }

  private static Map<String, String> read() {
    try {
      Map<String, String> reasons = new TreeMap<>();
      for (String line : Files.readAllLines(FILE)) {
        if (line.isBlank() || line.startsWith("#")) continue;
        String[] parts = line.split(": ", 2);
        reasons.put(parts[0], parts[1]);
      }
      return reasons;
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + FILE.toAbsolutePath(), e);
    }
  }
}

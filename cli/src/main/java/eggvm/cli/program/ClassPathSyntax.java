package eggvm.cli.program;

import eggvm.cli.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// `a.jar:classes:lib/*`.
final class ClassPathSyntax {
  private ClassPathSyntax() {}

  static List<Path> split(String classPath) {
    List<Path> files = new ArrayList<>();
    for (String entry : classPath.split(":")) {
      if (entry.equals("*")) files.addAll(jars(Path.of(".")));
      else if (entry.endsWith("/*")) files.addAll(jars(Path.of(entry.substring(0, entry.length() - 1))));
      else if (!entry.isEmpty()) files.add(Path.of(entry));
    }
    return files;
  }

  /// Sorted, so that the image does not depend on the file system's order.
  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new Complaint(folder + ": no such directory");
    }
  }
}

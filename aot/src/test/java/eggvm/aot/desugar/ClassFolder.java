package eggvm.aot.desugar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Class files below a folder, by internal name.
final class ClassFolder {
  private static final String SUFFIX = ".class";

  private ClassFolder() {}

  static Map<String, byte[]> read(Path root) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (var files = Files.walk(root)) {
      for (Path each : (Iterable<Path>) files.filter(ClassFolder::isClass)::iterator) {
        String name = root.relativize(each).toString().replace('\\', '/');
        classes.put(name.substring(0, name.length() - SUFFIX.length()), Files.readAllBytes(each));
      }
    }
    return classes;
  }

  private static boolean isClass(Path path) {
    return path.toString().endsWith(SUFFIX) && !path.endsWith("module-info.class");
  }

  static void write(Map<String, byte[]> classes, Path root) {
    classes.forEach((name, classFile) -> {
      try {
        Path file = root.resolve(name + SUFFIX);
        Files.createDirectories(file.getParent());
        Files.write(file, classFile);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}

package eggvm.aot.desugar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/// The class files of java.base of the running JDK.
final class JavaBase {
  static final Map<String, byte[]> CLASSES = load();

  private JavaBase() {}

  private static Map<String, byte[]> load() {
    try {
      Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
      return ClassFolder.read(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

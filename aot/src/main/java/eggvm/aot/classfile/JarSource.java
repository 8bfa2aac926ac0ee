package eggvm.aot.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// A jar (multi-release: as Java 25 sees it) or a directory of classes.
public final class JarSource implements ClassSource, AutoCloseable {
  private static final Runtime.Version RELEASE = Runtime.Version.parse("25");

  private final Path path;
  private final JarFile jar;

  public JarSource(Path path) {
    this.path = path;
    if (!Files.exists(path)) throw new BadClassPath(path + ": no such file");
    jar = Files.isDirectory(path) ? null : open(path);
  }

  private static JarFile open(Path path) {
    try {
      return new JarFile(path.toFile(), false, ZipFile.OPEN_READ, RELEASE);
    } catch (IOException | RuntimeException e) {
      throw new BadClassPath(path + ": not a jar (" + e.getMessage() + ")");
    }
  }

  public Path path() { return path; }

  @Override
  public byte[] find(String internalName) {
    try {
      return read(internalName + ".class");
    } catch (IOException | RuntimeException e) {
      throw new BadClassFile(internalName, toString(), "it cannot be read (" + e.getMessage() + ")");
    }
  }

  /// A resource by its path in the jar; null when absent.
  public byte[] resource(String name) {
    try {
      return read(name);
    } catch (IOException | RuntimeException e) {
      throw new BadClassPath(path + ": " + name + " cannot be read (" + e.getMessage() + ")");
    }
  }

  private byte[] read(String name) throws IOException {
    if (jar == null) {
      Path file = path.resolve(name);
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }
    JarEntry entry = jar.getJarEntry(name);
    if (entry == null || entry.isDirectory()) return null;
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  /// Internal names of all classes, sorted; `module-info` and `package-info` left out.
  public List<String> classNames() {
    return names().stream().filter(n -> n.endsWith(".class")).map(n -> n.substring(0, n.length() - ".class".length()))
        .filter(n -> !n.endsWith("module-info") && !n.endsWith("package-info")).toList();
  }

  /// Paths of everything that is not a class, sorted.
  public List<String> resourceNames() { return names().stream().filter(n -> !n.endsWith(".class")).toList(); }

  private List<String> names() {
    try {
      if (jar != null) {
        return jar.versionedStream().filter(e -> !e.isDirectory()).map(JarEntry::getName).distinct().sorted().toList();
      }
      try (Stream<Path> files = Files.walk(path)) {
        return files.filter(Files::isRegularFile).map(f -> path.relativize(f).toString().replace('\\', '/')).sorted().toList();
      }
    } catch (IOException | RuntimeException e) {
      throw new BadClassPath(path + ": cannot be listed (" + e.getMessage() + ")");
    }
  }

  /// Main attribute of the manifest, such as `Main-Class`, trimmed; null when absent.
  public String manifestAttribute(String name) {
    Manifest manifest = manifest();
    String value = manifest == null ? null : manifest.getMainAttributes().getValue(name);
    return value == null ? null : value.trim();
  }

  private Manifest manifest() {
    try {
      if (jar != null) return jar.getManifest();
      Path file = path.resolve(JarFile.MANIFEST_NAME);
      if (!Files.isRegularFile(file)) return null;
      try (InputStream in = Files.newInputStream(file)) {
        return new Manifest(in);
      }
    } catch (IOException | RuntimeException e) {
      throw new BadClassPath(path + ": bad manifest (" + e.getMessage() + ")");
    }
  }

  @Override
  public void close() throws IOException { if (jar != null) jar.close(); }

  @Override
  public String toString() { return path.getFileName() == null ? path.toString() : path.getFileName().toString(); }
}

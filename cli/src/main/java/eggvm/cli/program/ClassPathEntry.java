package eggvm.cli.program;

import eggvm.cli.Complaint;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/// A jar or a directory of classes, with its manifest.
record ClassPathEntry(Path file, Manifest manifest) {
  /// Throws [Complaint] when the file is missing, unreadable or no jar.
  static ClassPathEntry open(Path file) {
    if (!Files.exists(file)) throw new Complaint(file + ": no such file");
    if (!Files.isReadable(file)) throw new Complaint(file + ": not readable");
    try {
      return new ClassPathEntry(file, Files.isDirectory(file) ? ofDirectory(file) : ofJar(file));
    } catch (IOException | IllegalArgumentException | SecurityException e) {
      throw new Complaint(file + ": not a jar (" + e.getMessage() + ")");
    }
  }

  String mainClass() {
    String name = attribute(Attributes.Name.MAIN_CLASS);
    return name == null || name.isBlank() ? null : name.strip();
  }

  String whyNoMainClass() {
    return manifest == null ? "it has no manifest" : "its manifest has no Main-Class";
  }

  /// The files of `Class-Path` that exist, relative to this one. What is no file's URL is passed over, as the java launcher does.
  List<Path> manifestClassPath() {
    String names = attribute(Attributes.Name.CLASS_PATH);
    if (names == null || names.isBlank()) return List.of();
    return Arrays.stream(names.strip().split(" +")).map(this::sibling).filter(each -> each != null && Files.exists(each)).toList();
  }

  private Path sibling(String relativeUrl) {
    try {
      return Path.of(file.toAbsolutePath().toUri().resolve(new URI(relativeUrl)));
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException noFile) {
      return null;
    }
  }

  private String attribute(Attributes.Name name) {
    return manifest == null ? null : manifest.getMainAttributes().getValue(name);
  }

  private static Manifest ofJar(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      return jar.getManifest();
    }
  }

  private static Manifest ofDirectory(Path folder) throws IOException {
    Path manifest = folder.resolve(JarFile.MANIFEST_NAME);
    if (!Files.exists(manifest)) return null;
    try (InputStream in = Files.newInputStream(manifest)) {
      return new Manifest(in);
    }
  }
}

package eggvm.cli.image;

import eggvm.cli.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// A name for an image that changes with everything it is made of: the program's bytes, the options, the JDK,
/// EggVM's own jars (their size and time: they are ours and large).
final class ImageDigest {
  private final MessageDigest digest;

  private ImageDigest() throws NoSuchAlgorithmException {
    digest = MessageDigest.getInstance("SHA-256");
  }

  static String of(ImageSpec spec) throws IOException {
    try {
      ImageDigest digest = new ImageDigest();
      digest.add(Runtime.version() + " " + System.getProperty("java.home"));
      digest.add(spec.machine() + " " + spec.march() + " " + spec.strip() + " " + spec.program().mainClass());
      for (Path file : regularFiles(Installation.libraries())) digest.addStamp(file);
      for (Path entry : spec.program().files()) digest.addContent(entry);
      if (spec.profile() != null) digest.addFile("profile", spec.profile());
      for (var added : spec.addedFiles().entrySet()) digest.addFile(added.getKey(), added.getValue());
      return HexFormat.of().formatHex(digest.digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void addContent(Path entry) throws IOException {
    for (Path file : regularFiles(entry)) addFile(entry.relativize(file).toString(), file);
  }

  private void addFile(String name, Path file) throws IOException {
    add(name + " " + Files.size(file));
    digest.update(Files.readAllBytes(file));
  }

  private void addStamp(Path file) throws IOException {
    add(file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
  }

  private void add(String text) {
    digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static List<Path> regularFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}

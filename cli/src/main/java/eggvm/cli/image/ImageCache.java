package eggvm.cli.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Images that `egg run app.jar` has made, by digest; the least recently used go when there are more than [#CAPACITY].
/// The folder is `$XDG_CACHE_HOME/eggvm` or `~/.cache/eggvm` (XDG Base Directory Specification).
public final class ImageCache {
  private static final int CAPACITY = 16;

  private final ImageMaker maker;
  private final Path folder;

  public ImageCache(ImageMaker maker) {
    this.maker = maker;
    this.folder = defaultFolder();
  }

  public Path image(ImageSpec spec) throws IOException {
    Files.createDirectories(folder);
    Path image = folder.resolve(ImageDigest.of(spec) + ".elf");
    if (!Files.exists(image)) maker.make(spec, image, null);
    Files.setLastModifiedTime(image, FileTime.from(Instant.now()));
    forgetOldest();
    return image;
  }

  private void forgetOldest() throws IOException {
    for (Path old : byAge().stream().skip(CAPACITY).toList()) Files.deleteIfExists(old);
  }

  private List<Path> byAge() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".elf"))
          .sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed())
          .toList();
    }
  }

  private static Path defaultFolder() {
    String chosen = System.getenv("XDG_CACHE_HOME");
    Path base = chosen == null || chosen.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(chosen);
    return base.resolve("eggvm");
  }
}

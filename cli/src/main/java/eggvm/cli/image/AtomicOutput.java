package eggvm.cli.image;

import eggvm.cli.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that appears under its name when it is complete, or not at all: written beside it, then renamed.
public final class AtomicOutput implements AutoCloseable {
  private final Path target;
  private final Path draft;
  private final Thread cleaner = new Thread(this::discard);

  public AtomicOutput(Path target) {
    this.target = writable(target);
    Path folder = this.target.getParent();
    draft = folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    Runtime.getRuntime().addShutdownHook(cleaner);
  }

  /// The absolute path of a file that can be written; throws [Complaint] when it cannot.
  public static Path writable(Path target) {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (Files.isDirectory(target)) throw new Complaint(target + ": is a directory");
    if (Files.exists(target) && !Files.isRegularFile(target)) throw new Complaint(target + ": not a regular file");
    if (!Files.isDirectory(folder)) throw new Complaint(folder + ": no such directory");
    if (!Files.isWritable(folder)) throw new Complaint(folder + ": not writable");
    return absolute;
  }

  public Path draft() {
    return draft;
  }

  public void publish() throws IOException {
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() {
    discard();
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException alreadyEnding) {
      return;
    }
  }

  private void discard() {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException leftBehind) {
      System.err.println("egg: cannot delete " + draft);
    }
  }
}

package eggvm.cli.program;

import eggvm.cli.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What `--add-file FILE[=PATH]` names: files by their absolute path in the image.
public final class AddedFiles {
  /// The machine furnishes these itself.
  private static final List<String> TAKEN = List.of("/dev", "/java.home", "/classpath");

  private AddedFiles() {}

  public static SortedMap<String, Path> of(List<String> arguments) {
    SortedMap<String, Path> files = new TreeMap<>();
    for (String argument : arguments) add(argument, files);
    return files;
  }

  private static void add(String argument, SortedMap<String, Path> files) {
    int equals = argument.lastIndexOf('=');
    Path source = Path.of(equals < 0 ? argument : argument.substring(0, equals));
    if (!Files.exists(source)) throw new Complaint("--add-file " + argument + ": no such file " + source);
    if (!Files.isReadable(source)) throw new Complaint("--add-file " + argument + ": cannot read " + source);
    Path target = Path.of("/").resolve(equals < 0 ? source.toAbsolutePath().normalize().getFileName().toString() : argument.substring(equals + 1)).normalize();
    for (String taken : TAKEN) if (target.startsWith(taken)) throw new Complaint("--add-file " + argument + ": " + taken + " is the machine's own");
    try (Stream<Path> found = Files.walk(source)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) put(argument, target.resolve(source.relativize(file)).normalize(), file, files);
    } catch (IOException e) {
      throw new Complaint("--add-file " + argument + ": " + e.getMessage());
    }
  }

  private static void put(String argument, Path target, Path file, SortedMap<String, Path> files) {
    if (target.getParent() == null) throw new Complaint("--add-file " + argument + ": " + target + " is no file name");
    for (String other : files.keySet()) {
      boolean clashes = Path.of(other).equals(target) || Path.of(other).startsWith(target) || target.startsWith(other);
      if (clashes) throw new Complaint("--add-file " + argument + ": " + target + " is in the way of " + other);
    }
    files.put(target.toString(), file);
  }
}

package eggvm.cli.program;

import eggvm.cli.Complaint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds all files of a program and its main class.
public final class ProgramReader {
  private final Set<Path> entries = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();

  private ProgramReader() {}

  /// @param classPath entries separated by ':', as for `java -cp`
  /// @param mainClass null: the manifest's
  public static Program read(Path jar, String classPath, String mainClass) {
    return new ProgramReader().follow(jar, classPath, mainClass);
  }

  private Program follow(Path jar, String classPath, String mainClass) {
    ClassPathEntry first = add(jar);
    ClassPathSyntax.split(classPath).forEach(this::add);
    String main = mainClass != null || first == null ? mainClass : first.mainClass();
    if (main == null && first != null) problems.add(jar + ": no main class: " + first.whyNoMainClass() + "; name one with --main");
    if (!problems.isEmpty()) throw new Complaint(problems.stream().sorted().toList());
    List<Path> files = List.copyOf(entries);
    return new Program(files.getFirst(), files.subList(1, files.size()), main);
  }

  /// Adds a file and, right behind it, what its manifest names (the JAR specification lets those be absent).
  private ClassPathEntry add(Path file) {
    if (!entries.add(file.toAbsolutePath().normalize())) return null;
    try {
      ClassPathEntry entry = ClassPathEntry.open(file);
      entry.manifestClassPath().forEach(this::add);
      return entry;
    } catch (Complaint complaint) {
      problems.addAll(complaint.lines());
      return null;
    }
  }
}

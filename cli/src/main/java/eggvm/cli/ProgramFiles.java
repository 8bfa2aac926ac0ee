package eggvm.cli;

import eggvm.cli.program.Program;
import eggvm.cli.program.ProgramReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// Where a program's classes are and which one begins, as for `java`.
final class ProgramFiles {
  @Option(
      names = {"-cp", "--class-path"},
      paramLabel = "PATH",
      description = "Further jars and directories, separated by ':'; 'lib/*' means all jars in lib.")
  private List<String> classPaths = new ArrayList<>();

  @Option(names = "--main", paramLabel = "CLASS", description = "Main class; default: the manifest's Main-Class.")
  private String mainClass;

  boolean isGiven() { return !classPaths.isEmpty() || mainClass != null; }

  Program programOf(Path jar) { return ProgramReader.read(jar, String.join(":", classPaths), mainClass); }
}

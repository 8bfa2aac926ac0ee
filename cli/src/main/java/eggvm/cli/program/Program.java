package eggvm.cli.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// @param jar jar or directory of classes
/// @param classPath what follows it, in order, without repetitions
public record Program(Path jar, List<Path> classPath, String mainClass) {
  public List<Path> files() {
    List<Path> all = new ArrayList<>(List.of(jar));
    all.addAll(classPath);
    return all;
  }
}

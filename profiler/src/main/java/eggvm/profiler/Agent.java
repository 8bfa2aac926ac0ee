package eggvm.profiler;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Starts with the program (`-javaagent:profiler.jar=FILE`) and writes the file when the JVM shuts down, whole or not at all.
public final class Agent {
  private Agent() {}

  /// `file`: where the profile goes.
  public static void premain(String file, Instrumentation instrumentation) {
    Path target = Path.of(file);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(target, instrumentation.getAllLoadedClasses()), "profile"));
  }

  private static void write(Path target, Class<?>[] classes) {
    Path draft = target.resolveSibling(target.getFileName() + ".tmp");
    try {
      Files.write(draft, ProfileText.of(List.of(classes)));
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      System.err.println("egg: cannot write " + target + ": " + e.getMessage());
    }
  }
}

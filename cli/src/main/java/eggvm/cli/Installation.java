package eggvm.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where this EggVM keeps its jars.
/// ```
///  lib/           command line, compiler and what they need
///  lib/graal/     Graal's modules
///  lib/runtime/   vm, hal, boot, lib: what images are made of
///  lib/agent/     what 'egg profile' puts into HotSpot
/// ```
public final class Installation {
  private Installation() {}

  public static final int JAVA_RELEASE = 25;

  /// Directory of [eggvm.aot.BuildRequest#runtimeHome].
  public static Path runtimeHome() {
    return built(libraries().resolve("runtime"));
  }

  /// The jar for `-javaagent`.
  public static Path profiler() {
    return built(libraries().resolve("agent").resolve("eggvm-profiler.jar"));
  }

  private static Path built(Path part) {
    if (!Files.exists(part)) throw new Complaint("EggVM is not built: run 'mvn package' first");
    return part;
  }

  /// The class path entry that holds this class is `lib/eggvm-cli.jar`, or `target/classes` beside `target/lib` in tests.
  public static Path libraries() {
    Path own = codeSource();
    return Files.isDirectory(own) ? own.resolveSibling("lib") : own.getParent();
  }

  public static void requireJdk() {
    int release = Runtime.version().feature();
    if (release != JAVA_RELEASE) {
      throw new Complaint(
          "EggVM needs a JDK " + JAVA_RELEASE + ", this is " + release + " at " + System.getProperty("java.home"));
    }
  }

  private static Path codeSource() {
    try {
      return Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

package eggvm.aot.desugar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs a program on the JDK that runs the tests, with everything verified, and returns what it printed.
final class Child {
  private static final int LIMIT_SECONDS = 60;

  private Child() {}

  static String run(List<String> options, Path classPath, String mainClass) throws IOException, InterruptedException {
    Path output = Files.createTempFile("child", ".txt");
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of("-Xverify:all", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED", "--add-exports", "java.base/jdk.internal.util=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath.toString(), mainClass));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("still running: " + command);
      return Files.readString(output).replaceAll("(?m)^\\S*( VM)? warning: Options -Xverify.*\\R", "");
    } finally {
      process.destroyForcibly();
      Files.delete(output);
    }
  }
}

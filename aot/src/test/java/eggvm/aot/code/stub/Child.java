package eggvm.aot.code.stub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A child process with a limit of time; it never outlives the call.
record Child(int status, String output) {
  private static final int LIMIT_SECONDS = 20;

  static Child run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("child", ".out");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile())).start();
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) return new Child(-1, Files.readString(output, StandardCharsets.ISO_8859_1));
      return new Child(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
    } finally {
      process.destroyForcibly().waitFor();
      Files.delete(output);
    }
  }

  static boolean installed(String program) {
    for (String directory : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(directory, program))) return true;
    }
    return false;
  }
}

package eggvm.cli.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// Jars with nothing but a manifest.
public final class SampleJar {
  private SampleJar() {}

  /// @param attributes names and values of the main section in turn
  public static Path write(Path file, String... attributes) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
    for (int i = 0; i < attributes.length; i += 2) manifest.getMainAttributes().putValue(attributes[i], attributes[i + 1]);
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      jar.finish();
    }
    return file;
  }
}

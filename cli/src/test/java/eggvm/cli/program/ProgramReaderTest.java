package eggvm.cli.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eggvm.cli.Complaint;
import eggvm.cli.sample.SampleJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramReaderTest {
  @TempDir Path folder;

  @Test
  void manifestNamesMainClass() throws IOException {
    assertEquals("a.Main", ProgramReader.read(jar("app.jar", "Main-Class", " a.Main "), "", null).mainClass());
  }

  @Test
  void optionOverridesManifest() throws IOException {
    assertEquals("b.Main", ProgramReader.read(jar("app.jar", "Main-Class", "a.Main"), "", "b.Main").mainClass());
  }

  @Test
  void manifestClassPathComesBeforeTheOptionsAndIsFollowed() throws IOException {
    Path deep = jar("deep.jar");
    Path near = jar("near jar.jar", "Class-Path", "deep.jar");
    Path app = jar("app.jar", "Main-Class", "Main", "Class-Path", "near%20jar.jar absent.jar %zz \u0001:// | mailto:a app.jar");
    Path option = jar("option.jar");
    Program program = ProgramReader.read(app, option + ":" + deep, null);
    assertEquals(List.of(near, deep, option), program.classPath());
  }

  @Test
  void starMeansAllJarsSorted() throws IOException {
    Path app = jar("app.jar", "Main-Class", "Main");
    Files.createDirectory(folder.resolve("lib"));
    Path second = jar("lib/b.jar");
    Path first = jar("lib/a.jar");
    Files.writeString(folder.resolve("lib/readme.txt"), "");
    assertEquals(List.of(first, second), ProgramReader.read(app, folder + "/lib/*", null).classPath());
  }

  @Test
  void directoryOfClassesNeedsAMainClass() {
    Complaint complaint = assertThrows(Complaint.class, () -> ProgramReader.read(folder, "", null));
    assertEquals(List.of(folder + ": no main class: it has no manifest; name one with --main"), complaint.lines());
    assertEquals(folder, ProgramReader.read(folder, "", "Main").jar());
  }

  private Path jar(String name, String... attributes) throws IOException {
    return SampleJar.write(folder.resolve(name), attributes);
  }
}

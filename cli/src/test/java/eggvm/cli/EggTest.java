package eggvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.cli.sample.SampleImage;
import eggvm.cli.sample.SampleJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EggTest {
  @TempDir Path folder;

  @Test
  void withoutCommandItNamesThem() {
    assertComplaint(Outcome.of(), "name a command: build, run, pack, profile or doctor (see 'egg --help')");
  }

  @Test
  void anUnknownOptionIsOneLine() {
    assertComplaint(Outcome.of("build", "a.jar", "--frobnicate"), "Unknown option: '--frobnicate' (see 'egg build --help')");
  }

  @Test
  void aMissingJarIsOneLine() {
    Path jar = folder.resolve("gone.jar");
    assertComplaint(Outcome.of("build", jar), jar + ": no such file");
    assertComplaint(Outcome.of("run", jar), jar + ": no such file");
    assertComplaint(Outcome.of("pack", jar), jar + ": no such file");
  }

  @Test
  void aFileThatIsNoJarIsOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jar"), "not a zip");
    Outcome outcome = Outcome.of("build", file);
    assertTrue(outcome.err().startsWith("egg: " + file + ": not a jar ("), outcome.err());
    assertEquals(1, outcome.err().lines().count());
    assertEquals(1, outcome.status());
  }

  @Test
  void aJarWithoutMainClassIsOneLine() throws IOException {
    Path jar = SampleJar.write(folder.resolve("a.jar"));
    assertComplaint(Outcome.of("build", jar), jar + ": no main class: its manifest has no Main-Class; name one with --main");
  }

  @Test
  void allMissingFilesAreNamedSorted() {
    Path first = folder.resolve("a.jar");
    Path second = folder.resolve("b.jar");
    Outcome outcome = Outcome.of("build", second, "-cp", first, "--main", "Main");
    assertEquals("egg: " + first + ": no such file\negg: " + second + ": no such file\n", outcome.err());
    assertEquals(1, outcome.status());
  }

  @Test
  void anUnknownMachineIsOneLine() throws IOException {
    Path jar = SampleJar.write(folder.resolve("a.jar"), "Main-Class", "Main");
    assertComplaint(Outcome.of("build", jar, "--machine", "vax"), "--machine vax: there are 'pc' and 'linux'");
  }

  @Test
  void anUnknownLevelIsOneLine() throws IOException {
    Path jar = SampleJar.write(folder.resolve("a.jar"), "Main-Class", "Main");
    assertComplaint(Outcome.of("build", jar, "--march", "haswell"), "--march haswell: there are x86-64, x86-64-v2, x86-64-v3");
    assertComplaint(Outcome.of("run", jar, "--march", ""), "--march : there are x86-64, x86-64-v2, x86-64-v3");
  }

  @Test
  void theOutputsFolderMustExist() throws IOException {
    Path jar = SampleJar.write(folder.resolve("a.jar"), "Main-Class", "Main");
    Path nowhere = folder.resolve("nowhere");
    assertComplaint(Outcome.of("build", jar, "-o", nowhere.resolve("a.elf")), nowhere + ": no such directory");
  }

  @Test
  void anOutputThatIsNoFileIsLeftAlone() throws Exception {
    Path jar = SampleJar.write(folder.resolve("a.jar"), "Main-Class", "Main");
    Path directory = Files.createDirectory(folder.resolve("b"));
    assertComplaint(Outcome.of("build", jar, "-o", directory), directory + ": is a directory");
    Path pipe = folder.resolve("c");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor());
    assertComplaint(Outcome.of("build", jar, "-o", pipe), pipe + ": not a regular file");
    assertFalse(Files.isRegularFile(pipe));
  }

  @Test
  void anImageTakesNoBuildOptions() {
    Path image = SampleImage.pcDead(folder.resolve("a.elf"));
    assertComplaint(
        Outcome.of("run", image, "--main", "Main"),
        image + ": already an image; -cp, --main, --add-file, --march, --profile and --strip belong to 'egg build'");
    assertComplaint(
        Outcome.of("run", image, "--march", "x86-64-v3"),
        image + ": already an image; -cp, --main, --add-file, --march, --profile and --strip belong to 'egg build'");
    assertComplaint(Outcome.of("run", image, "--machine", "linux"), image + ": made for machine pc");
  }

  @Test
  void aMissingProfileIsOneLine() throws IOException {
    Path profile = folder.resolve("gone.profile");
    assertComplaint(
        Outcome.of("build", SampleJar.write(folder.resolve("a.jar")), "--main", "Main", "--profile", profile),
        profile + ": no such file; 'egg profile' writes one");
  }

  @Test
  void aProfileThatCannotBeWrittenIsOneLine() throws IOException {
    Path jar = SampleJar.write(folder.resolve("a.jar"));
    assertComplaint(Outcome.of("profile", jar, "--main", "Main", "-o", folder), folder + ": is a directory");
    Path output = folder.resolve("gone").resolve("a.profile");
    assertComplaint(Outcome.of("profile", jar, "--main", "Main", "-o", output), output.getParent() + ": no such directory");
    assertComplaint(Outcome.of("profile", jar, "--main", "Main", "--timeout", "0"), "--timeout 0.0: not a time");
  }

  @Test
  void helpNamesTheOptions() {
    Outcome outcome = Outcome.of("run", "--help");
    assertEquals(0, outcome.status());
    for (String option : new String[] {"-m", "--cpu", "--qemu-arg", "--timeout", "--gc-log", "--vm-arg", "--machine", "124", "70"}) {
      assertTrue(outcome.out().contains(option), option);
    }
    assertFalse(outcome.out().contains("@<filename>"));
  }

  private static void assertComplaint(Outcome outcome, String line) {
    assertEquals("egg: " + line + "\n", outcome.err());
    assertEquals("", outcome.out());
    assertEquals(1, outcome.status());
  }
}

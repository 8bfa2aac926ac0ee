package eggvm.cli.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.cli.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddedFilesTest {
  @TempDir Path folder;

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }

  private static String complaint(String... arguments) {
    return assertThrows(Complaint.class, () -> AddedFiles.of(List.of(arguments))).getMessage();
  }

  @Test
  void aFileGoesToTheRootUnderItsName() throws IOException {
    Path file = file("a.txt");
    assertEquals(Map.of("/a.txt", file), AddedFiles.of(List.of(file.toString())));
  }

  @Test
  void aPathInTheImageMayBeGiven() throws IOException {
    Path file = file("a.txt");
    assertEquals(Map.of("/etc/b/c", file), AddedFiles.of(List.of(file + "=/etc/b/../b/c")));
  }

  @Test
  void aDirectoryBringsAllItsFiles() throws IOException {
    Path one = file("d/one");
    Path two = file("d/e/two");
    assertEquals(Map.of("/data/one", one, "/data/e/two", two), AddedFiles.of(List.of(folder.resolve("d") + "=data")));
  }

  @Test
  void whatIsMissingIsNamed() { assertTrue(complaint(folder.resolve("none").toString()).contains("no such file")); }

  @Test
  void theMachinesOwnDirectoriesAreNotToBeFilled() throws IOException { assertTrue(complaint(file("a") + "=/dev/a").contains("/dev is the machine's own")); }

  @Test
  void twoFilesDoNotShareAPath() throws IOException {
    assertTrue(complaint(file("a") + "=/x", file("b") + "=/x").contains("in the way"));
    assertTrue(complaint(file("a") + "=/x", file("b") + "=/x/y").contains("in the way"));
  }
}

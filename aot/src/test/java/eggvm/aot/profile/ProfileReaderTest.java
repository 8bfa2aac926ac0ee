package eggvm.aot.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileReaderTest {
  private static final String HEADER = "egg profile 1\n";

  @TempDir Path folder;

  @Test
  void countsAreThoseOfTheFile() throws IOException {
    Profile profile = read(HEADER + """
        method a/A.m()V 3
        branch 0 5000 0.25
        switch 2 40 0.5 0.25 0.25
        call f(I)J 0 10
        call f(I)J 1 1875 java/lang/String:0.75 [I:0.2
        """);
    MethodProfile method = profile.of("a/A.m()V");
    assertEquals(3, method.branchCount());
    assertEquals(new MethodProfile.Branch(5000, List.of(0.25)), method.branch(0));
    assertNull(method.branch(1));
    assertEquals(new MethodProfile.Branch(40, List.of(0.5, 0.25, 0.25)), method.branch(2));
    assertEquals(new MethodProfile.Call(1875, Map.of("java/lang/String", 0.75, "[I", 0.2)), method.call("f(I)J", 1));
    assertEquals(List.of("java/lang/String", "[I"), List.copyOf(method.call("f(I)J", 1).receivers().keySet()));
    assertNull(method.call("f(I)J", 2));
    assertNull(profile.of("a/A.n()V"));
  }

  @Test
  void hotAreTheCallsThatMakeUpNearlyAll() throws IOException {
    Profile profile = read(HEADER + "method a/A.m()V 0\ncall f()V 0 990000\ncall g()V 0 9500\ncall h()V 0 495\ncall i()V 0 4\ncall j()V 0 1\n");
    assertEquals(9500, profile.hotExecutions());
    assertEquals(495, profile.warmExecutions());
  }

  @Test
  void onlyOfStockClassesSilenceTells() throws IOException {
    Profile profile = read(HEADER + "method a/A.m()V 0\ncall f()V 0 1\n");
    assertTrue(profile.tellsOf("a/B"));
    assertFalse(profile.tellsOf("b/B"));
    assertFalse(Profile.NONE.tellsOf("a/B"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "branch 0 5 0.5", "method a/A.m()V", "method a/A.m()V x", "method a/A.m()V 1\nbranch 0 -5 0.5", "method a/A.m()V 1\nbranch 0 5 1.5",
        "method a/A.m()V 1\nbranch 0 5 NaN", "method a/A.m()V 0\ncall f()V 0 5 String", "method a/A.m()V 0\nfoo 0", "method a/A.m()V 0\n\n"
      })
  void aLineThatIsNotUnderstoodIsNamed(String text) {
    BadProfile bad = assertThrows(BadProfile.class, () -> read(HEADER + text));
    assertTrue(bad.getMessage().startsWith(folder.resolve("p") + ", line "), bad.getMessage());
    assertEquals(1, bad.getMessage().lines().count());
  }

  @Test
  void whatIsNoProfileIsSaid() {
    assertEquals(folder.resolve("p") + ": not a profile of 'egg profile'", assertThrows(BadProfile.class, () -> read("egg profile 2\n")).getMessage());
    assertEquals(
        folder.resolve("p") + ": tells of no method: let the program run for some seconds under 'egg profile'",
        assertThrows(BadProfile.class, () -> read(HEADER)).getMessage());
    Path gone = folder.resolve("gone");
    assertEquals(gone + ": no such file", assertThrows(BadProfile.class, () -> ProfileReader.read(gone, _ -> true)).getMessage());
  }

  @Test
  void bytesThatAreNoTextAreNoProfile() throws IOException {
    Path file = Files.write(folder.resolve("p"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertEquals(file + ": not a profile of 'egg profile'", assertThrows(BadProfile.class, () -> ProfileReader.read(file, _ -> true)).getMessage());
  }

  private Profile read(String text) throws IOException {
    return ProfileReader.read(Files.writeString(folder.resolve("p"), text), name -> name.startsWith("a/"));
  }
}

package eggvm.aot.desugar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole of java.base, desugared, carries HotSpot.
class JavaBaseTest {
  @TempDir static Path folder;
  private static Map<String, byte[]> changed;
  private static Desugarer desugarer;

  @BeforeAll
  static void desugar() throws Exception {
    desugarer = Samples.desugarer(JavaBase.CLASSES);
    changed = HotSpotForm.of(JavaBase.CLASSES, desugarer);
    ClassFolder.write(changed, folder.resolve("java.base"));
    Files.write(folder.resolve("names.txt"), new TreeSet<>(changed.keySet()));
    ClassFolder.write(Samples.desugared(Samples.classes()), folder.resolve("samples"));
  }

  @Test
  void everyChangedClassVerifies() throws Exception {
    ClassFolder.write(Map.of("eggvm/aot/desugar/LinkAll", bytes(LinkAll.class)), folder.resolve("link"));
    String output = Child.run(patched("-Dnames=" + folder.resolve("names.txt")), folder.resolve("link"), LinkAll.class.getName());
    assertEquals("linked " + changed.size() + "\n", output);
  }

  @Test
  void samplesPrintTheSameOnIt() throws Exception {
    Path log = folder.resolve("load.txt");
    String expected = Child.run(List.of(), Samples.folder(), Samples.MAIN);
    assertEquals(expected, Child.run(patched("-Xlog:class+load:file=" + log), folder.resolve("samples"), Samples.MAIN));
    String loaded = Files.readString(log);
    assertTrue(loaded.contains("java.util.Comparator$$Lambda$"), "the patched library was not in use");
    List<String> spun = loaded.lines().filter(line -> line.contains("$$Lambda/0x")).toList();
    assertEquals(List.of(), spun);
  }

  @Test
  void onlyForeignMemoryAndOneLocalHandleAreLeft() {
    Set<String> classes = new TreeSet<>();
    List<String> uses = desugarer.warnings().stream().filter(warning -> warning.contains(": VarHandle.")).toList();
    for (String warning : uses) classes.add(warning.replaceAll("(\\.[^.(]+\\(.*)|(\\.<clinit>.*)", ""));
    assertEquals(
        Set.of("jdk.internal.foreign.AbstractMemorySegmentImpl", "jdk.internal.foreign.abi.fallback.FFIType", "sun.nio.ch.DatagramSocketAdaptor$DatagramSockets"),
        classes);
  }

  private static List<String> patched(String option) {
    return List.of("--patch-module", "java.base=" + folder.resolve("java.base"), "--add-exports", "java.base/" + HotSpotForm.VM_PACKAGE + "=ALL-UNNAMED", option);
  }

  private static byte[] bytes(Class<?> type) throws Exception {
    try (var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      return in.readAllBytes();
    }
  }
}

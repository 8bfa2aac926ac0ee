package eggvm.lib;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.aot.overlay.OverlayMerger;
import eggvm.aot.overlay.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.CheckClassAdapter;

/// The whole overlay against the class library of the JDK that runs this test.
class OverlayTest {
  private static final Path OVERLAY = Path.of("target/classes");
  private static final List<Path> MODULES =
      Stream.of("java.base", "java.management", "jdk.net").map(name -> FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules", name)).toList();

  /// Every condition holds, so that every overlay class takes part.
  private static final Program SMALL = new Program() {
    @Override
    public boolean provides(String service) { return false; }

    @Override
    public boolean mentions(Pattern constant) { return false; }
  };

  private final OverlayMerger merger = new OverlayMerger(name -> read(OVERLAY.resolve(name + ".class")), names(OVERLAY), SMALL);

  private static byte[] read(Path file) {
    try {
      return Files.exists(file) ? Files.readAllBytes(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.map(f -> root.relativize(f).toString())
          .filter(f -> f.endsWith(".class") && !f.endsWith("-info.class"))
          .map(f -> f.substring(0, f.length() - ".class".length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] original(String name) {
    return MODULES.stream().map(module -> read(module.resolve(name + ".class"))).filter(Objects::nonNull).findFirst().orElse(null);
  }

  @Test
  void everyOverlayMethodFindsItsTarget() {
    assertTrue(merger.targets().size() > 100);
    merger.check(OverlayTest::original);
  }

  @Test
  void mergedClassesAreWellFormed() {
    for (String target : merger.targets()) {
      byte[] merged = merger.merge(target, original(target));
      assertDoesNotThrow(() -> new ClassReader(merged).accept(new CheckClassAdapter(new ClassWriter(0), false), 0), target);
    }
  }

  @Test
  void noNativeStaysUnboundButThoseTheCompilerKnows() {
    TreeSet<String> unbound = new TreeSet<>();
    for (Path module : MODULES) {
      for (String name : names(module)) unbound.addAll(natives(merger.merge(name, original(name))));
    }
    unbound.removeIf(n -> KNOWN_ELSEWHERE.matcher(n).matches());
    assertEquals(List.of(), new ArrayList<>(unbound));
  }

  /// Instructions; method handles, which are desugared or come later; C functions; accessors that reflection's overlay never makes.
  private static final Pattern KNOWN_ELSEWHERE = Pattern.compile(
      "jdk/internal/misc/Unsafe\\.(get|put|compareAnd|writeback).*|java/lang/invoke/.*|jdk/internal/foreign/.*|jdk/internal/reflect/Direct.*");

  private static List<String> natives(byte[] classFile) {
    List<String> found = new ArrayList<>();
    ClassReader reader = new ClassReader(classFile);
    reader.accept(new ClassVisitor(Opcodes.ASM9) {
      @Override
      public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        if ((access & Opcodes.ACC_NATIVE) != 0) found.add(reader.getClassName() + "." + name);
        return null;
      }
    }, ClassReader.SKIP_CODE);
    return found;
  }
}

package eggvm.aot.classfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarSourceTest {
  @TempDir Path folder;
  private Path jar;

  @BeforeEach
  void write() throws IOException {
    jar = folder.resolve("app.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "p.Main ");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/one.jar absent.jar");
    Files.createDirectories(folder.resolve("lib"));
    Files.write(folder.resolve("lib/one.jar"), new byte[0]);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      put(out, "p/Main.class", 1);
      put(out, "META-INF/versions/21/p/Main.class", 21);
      put(out, "META-INF/versions/26/p/Main.class", 26);
      put(out, "p/text.txt", 7);
      put(out, "module-info.class", 9);
    }
  }

  private static void put(JarOutputStream out, String name, int content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content);
    out.closeEntry();
  }

  @Test
  void java25SeesTheNewestVersionThatIsNotNewer() { assertArrayEquals(new byte[] {21}, new JarSource(jar).find("p/Main")); }

  @Test
  void listsClassesAndResourcesByTheirPlainNames() {
    JarSource source = new JarSource(jar);
    assertEquals(List.of("p/Main"), source.classNames());
    assertEquals(List.of("META-INF/MANIFEST.MF", "p/text.txt"), source.resourceNames());
    assertArrayEquals(new byte[] {7}, source.resource("p/text.txt"));
  }

  @Test
  void readsTheManifest() {
    JarSource source = new JarSource(jar);
    assertEquals("p.Main", source.manifestAttribute("Main-Class"));
  }

  @Test
  void directoriesServeToo() throws IOException {
    Files.createDirectories(folder.resolve("classes/p"));
    Files.write(folder.resolve("classes/p/Main.class"), new byte[] {5});
    JarSource source = new JarSource(folder.resolve("classes"));
    assertArrayEquals(new byte[] {5}, source.find("p/Main"));
    assertEquals(List.of("p/Main"), source.classNames());
    assertNull(source.find("p/Other"));
  }

  @Test
  void whatIsNoJarIsSaidSo() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jar"), "hello");
    assertTrue(assertThrows(BadClassPath.class, () -> new JarSource(text)).getMessage().contains("not a jar"));
    assertTrue(assertThrows(BadClassPath.class, () -> new JarSource(folder.resolve("none.jar"))).getMessage().endsWith("no such file"));
  }

  @Test
  void transformsAreChainedAndAddedClassesPassThroughTheRest() {
    ClassSource source = name -> name.equals("p/A") ? new byte[] {1} : null;
    ClassTransform first = (name, bytes, add) -> {
      if (name.equals("p/A")) add.accept("p/A$Added", new byte[] {10});
      return plus(bytes, 2);
    };
    ClassTransform second = (name, bytes, add) -> plus(bytes, 3);
    TransformedSource transformed = new TransformedSource(source, List.of(first, second));
    assertNull(transformed.find("p/A$Added"));
    assertArrayEquals(new byte[] {1, 2, 3}, transformed.find("p/A"));
    assertArrayEquals(new byte[] {10, 3}, transformed.find("p/A$Added"));
    assertTrue(transformed.trusted("p/A$Added"));
    assertNull(transformed.find("p/B"));
  }

  private static byte[] plus(byte[] bytes, int last) {
    byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 1);
    longer[bytes.length] = (byte) last;
    return longer;
  }
}

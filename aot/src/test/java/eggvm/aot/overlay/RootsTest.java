package eggvm.aot.overlay;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class RootsTest {
  @Test
  void everyBlobIsInTheJdk() {
    for (Roots.Blob blob : Roots.blobs()) {
      assertTrue(Files.exists(blob.source()), blob.name());
      assertTrue(classExists(blob.trigger()), blob.trigger());
    }
  }

  @Test
  void namesLeadToClassesOfTheJdk() {
    assertTrue(Roots.named().contains(new Roots.Named("java/security/MessageDigest", "sha-256", "sun/security/provider/SHA2$SHA256")));
    assertTrue(Roots.named().contains(new Roots.Named("sun/nio/cs/StandardCharsets", "cp1252", "sun/nio/cs/MS1252")));
    for (Roots.Named named : Roots.named()) {
      assertTrue(classExists(named.trigger()), named.toString());
      assertTrue(classExists(named.className()), named.toString());
    }
  }

  @Test
  void servicesOfModulesAreListed() {
    assertEquals("jdk.internal.jrtfs.JrtFileSystemProvider\n", Roots.providersOf("java.nio.file.spi.FileSystemProvider").lines()
        .filter(l -> l.contains("jrtfs")).findFirst().orElse("") + "\n");
  }

  private static boolean classExists(String internalName) {
    return Object.class.getResource("/" + internalName + ".class") != null || ClassLoader.getSystemResource(internalName + ".class") != null;
  }
}

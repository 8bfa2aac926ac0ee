package eggvm.lib.java.lang;

import eggvm.lib.jdk.BootResources;
import eggvm.vm.contract.Replaces;
import java.io.InputStream;

@Replaces("java.lang.Class")
final class ClassResourcesOverlay {
  private ClassResourcesOverlay() {}

  /// Straight from the image: the JDK's names URLs, and URLs have jars and certificates.
  static InputStream getResourceAsStream(Class<?> self, String name) {
    String path = self.resolveName(name);
    return self.classLoader == null ? BootResources.open(self.getModule().getName(), path) : self.classLoader.getResourceAsStream(path);
  }
}

package eggvm.lib.jdk.internal.loader;

import eggvm.lib.jdk.BootResources;
import eggvm.vm.contract.Replaces;
import eggvm.vm.type.Classes;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jdk.internal.module.ServicesCatalog;

@Replaces(value = "jdk.internal.loader.BootLoader", missing = "no packages are listed")
final class BootLoaderOverlay {
  private BootLoaderOverlay() {}

  static void classInitializer() {}

  static Module getUnnamedModule() { return BootResources.unnamedModule(); }

  /// Without a catalog `ServiceLoader` asks its own overlay.
  static ServicesCatalog getServicesCatalog() { return null; }

  static ConcurrentHashMap<?, ?> getClassLoaderValueMap() { return BootResources.loaderValues(); }

  static boolean hasClassPath() { return false; }

  static Class<?> loadClassOrNull(String name) {
    Class<?> found = Classes.find(name);
    return found == null || found.classLoader != null ? null : found;
  }

  static Class<?> loadClass(Module module, String name) {
    Class<?> found = loadClassOrNull(name);
    return found != null && found.getModule() == module ? found : null;
  }

  /// The JDK's libraries are bound by the overlay.
  static void loadLibrary(String name) {}

  static URL findResource(String module, String name) { return BootResources.url(module, name); }

  static InputStream findResourceAsStream(String module, String name) { return BootResources.open(module, name); }

  static URL findResource(String name) { return null; }

  static Enumeration<URL> findResources(String name) { return Collections.emptyEnumeration(); }

  static Package getDefinedPackage(String name) { return null; }

  static Stream<Package> packages() { return Stream.empty(); }
}

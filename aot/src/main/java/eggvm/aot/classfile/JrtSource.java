package eggvm.aot.classfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// All modules of the running JDK, except the compiler's own.
public final class JrtSource implements ClassSource {
  /// A program never sees the builder's compiler.
  private static final Set<String> WITHHELD = Set.of("jdk.internal.vm.ci", "jdk.graal.compiler", "jdk.graal.compiler.management");

  private final Map<String, ModuleReference> moduleOfPackage = new HashMap<>();
  private final Map<String, ModuleReader> readers = new ConcurrentHashMap<>();

  public JrtSource() {
    for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
      if (WITHHELD.contains(module.descriptor().name())) continue;
      for (String packageName : module.descriptor().packages()) moduleOfPackage.put(packageName.replace('.', '/'), module);
    }
  }

  @Override
  public byte[] find(String internalName) { return resource(internalName + ".class"); }

  /// A class or resource by path, such as `sun/net/idn/uidna.spp`; null when absent or its folder is no package.
  public byte[] resource(String path) {
    ModuleReference module = moduleOf(path);
    return module == null ? null : resource(module.descriptor().name(), path);
  }

  /// A resource of one module, `META-INF` and other folders included; null when absent.
  public byte[] resource(String moduleName, String path) {
    try {
      Optional<ModuleReader> reader = reader(moduleName);
      if (reader.isEmpty()) return null;
      Optional<ByteBuffer> found = reader.get().read(path);
      if (found.isEmpty()) return null;
      ByteBuffer buffer = found.get();
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      reader.get().release(buffer);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Paths of everything in a module that is not a class, sorted; empty when there is no such module.
  public List<String> resourceNames(String moduleName) {
    try {
      Optional<ModuleReader> reader = reader(moduleName);
      if (reader.isEmpty()) return List.of();
      try (Stream<String> names = reader.get().list()) {
        return names.filter(name -> !name.endsWith(".class") && !name.endsWith("/")).sorted().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<ModuleReader> reader(String moduleName) throws IOException {
    ModuleReader known = readers.get(moduleName);
    if (known != null) return Optional.of(known);
    Optional<ModuleReference> module = ModuleFinder.ofSystem().find(moduleName);
    if (module.isEmpty()) return Optional.empty();
    ModuleReader opened = module.get().open();
    ModuleReader other = readers.putIfAbsent(moduleName, opened);
    return Optional.of(other == null ? opened : other);
  }

  private ModuleReference moduleOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? null : moduleOfPackage.get(path.substring(0, slash));
  }

  @Override
  public String module(String internalName) {
    ModuleReference module = moduleOf(internalName);
    return module == null ? null : module.descriptor().name();
  }

  @Override
  public String origin(String internalName) { return "module " + module(internalName); }

  @Override
  public String toString() { return "the JDK"; }
}

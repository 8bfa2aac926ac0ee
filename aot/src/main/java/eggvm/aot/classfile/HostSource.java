package eggvm.aot.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The builder's own classes, through its own class loader: Graal, JVMCI and the snippets in `eggvm.aot`.
public final class HostSource implements ClassSource {
  private static final String[] PREFIXES = {"jdk/graal/compiler/", "jdk/vm/ci/", "org/graalvm/", "eggvm/aot/"};

  public static boolean covers(String internalName) {
    for (String prefix : PREFIXES) if (internalName.startsWith(prefix)) return true;
    return false;
  }

  @Override
  public byte[] find(String internalName) {
    if (!covers(internalName)) return null;
    String path = internalName + ".class";
    try (InputStream in = open(path)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Class files are never encapsulated, so a loader gives those of named modules too; boot modules need the layer.
  private static InputStream open(String path) throws IOException {
    InputStream in = HostSource.class.getClassLoader().getResourceAsStream(path);
    if (in != null || !path.startsWith("jdk/vm/ci/")) return in;
    Module jvmci = ModuleLayer.boot().findModule("jdk.internal.vm.ci").orElse(null);
    return jvmci == null ? null : jvmci.getResourceAsStream(path);
  }

  @Override
  public boolean trusted(String internalName) { return true; }

  @Override
  public String toString() { return "the builder"; }
}

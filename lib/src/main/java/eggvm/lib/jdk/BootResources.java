package eggvm.lib.jdk;

import java.io.InputStream;
import java.net.URL;
import java.util.concurrent.ConcurrentHashMap;

/// What `BootLoader` keeps: its unnamed module, values attached to it, and resources of the JDK's modules.
public final class BootResources {
  private static final ConcurrentHashMap<Object, Object> LOADER_VALUES = new ConcurrentHashMap<>();
  private static final Module UNNAMED = new Module((ClassLoader) null);

  private BootResources() {}

  public static Module unnamedModule() { return UNNAMED; }

  public static ConcurrentHashMap<?, ?> loaderValues() { return LOADER_VALUES; }

  private static int find(String module, String name) {
    return module == null ? -1 : Resources.find("/modules/" + module + "/" + name);
  }

  public static InputStream open(String module, String name) { return Resources.open(find(module, name)); }

  public static URL url(String module, String name) {
    int index = find(module, name);
    return index < 0 ? null : ResourceUrls.of(index);
  }
}

package eggvm.aot.classfile;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Several sources; the first that has a class gives it.
public final class LayeredSource implements ClassSource {
  private final List<ClassSource> layers;
  private final Map<String, ClassSource> layerOf = new ConcurrentHashMap<>();

  public LayeredSource(List<ClassSource> layers) { this.layers = List.copyOf(layers); }

  public LayeredSource(ClassSource... layers) { this(List.of(layers)); }

  @Override
  public byte[] find(String internalName) {
    for (ClassSource layer : layers) {
      byte[] bytes = layer.find(internalName);
      if (bytes == null) continue;
      layerOf.put(internalName, layer);
      return bytes;
    }
    return null;
  }

  private ClassSource layer(String internalName) {
    ClassSource known = layerOf.get(internalName);
    if (known != null) return known;
    find(internalName);
    return layerOf.getOrDefault(internalName, name -> null);
  }

  @Override
  public String origin(String internalName) { return layer(internalName).origin(internalName); }

  @Override
  public String module(String internalName) { return layer(internalName).module(internalName); }

  @Override
  public boolean trusted(String internalName) { return layer(internalName).trusted(internalName); }

  @Override
  public String toString() { return layers.toString(); }
}

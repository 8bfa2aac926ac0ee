package eggvm.aot.classfile;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A source whose classes pass through transforms, in order, the first time they are asked for.
/// A class that a transform adds passes through the transforms after it; it exists from the moment its maker has been asked for.
public final class TransformedSource implements ClassSource {
  private static final byte[] ABSENT = {};

  private final ClassSource source;
  private final List<ClassTransform> transforms;
  private final Map<String, byte[]> done = new ConcurrentHashMap<>();
  private final Map<String, String> makerOf = new ConcurrentHashMap<>();

  public TransformedSource(ClassSource source, List<ClassTransform> transforms) {
    this.source = source;
    this.transforms = List.copyOf(transforms);
  }

  @Override
  public byte[] find(String internalName) {
    byte[] known = done.get(internalName);
    // Not computeIfAbsent: a transform may ask for other classes.
    if (known == null) known = keep(internalName, load(internalName));
    return known == ABSENT ? null : known;
  }

  private byte[] load(String internalName) {
    byte[] original = source.find(internalName);
    return original == null ? ABSENT : transform(internalName, original, 0);
  }

  private byte[] transform(String internalName, byte[] original, int first) {
    byte[] bytes = original;
    for (int i = first; i < transforms.size(); i++) {
      int next = i + 1;
      bytes = transforms.get(i).apply(internalName, bytes, (name, added) -> {
        makerOf.put(name, internalName);
        // Over an earlier "absent" answer, too: someone may have asked too soon.
        done.merge(name, transform(name, added, next), (old, fresh) -> old == ABSENT ? fresh : old);
      });
    }
    return bytes;
  }

  private byte[] keep(String internalName, byte[] bytes) {
    byte[] other = done.putIfAbsent(internalName, bytes);
    return other == null ? bytes : other;
  }

  /// Adds a class that the builder itself made.
  public void add(String internalName, byte[] classFile) {
    makerOf.put(internalName, internalName);
    done.put(internalName, classFile);
  }

  @Override
  public String origin(String internalName) {
    String maker = makerOf.get(internalName);
    if (maker == null) return source.origin(internalName);
    return maker.equals(internalName) ? "the builder" : origin(maker);
  }

  @Override
  public String module(String internalName) {
    String maker = makerOf.get(internalName);
    if (maker == null) return source.module(internalName);
    return maker.equals(internalName) ? null : module(maker);
  }

  @Override
  public boolean trusted(String internalName) { return makerOf.containsKey(internalName) || source.trusted(internalName); }

  @Override
  public String toString() { return source.toString(); }
}

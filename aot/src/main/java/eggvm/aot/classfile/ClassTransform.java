package eggvm.aot.classfile;

import java.util.function.BiConsumer;

/// Rewrites class files. Must be pure: two threads may apply it to the same class, and either result is kept.
@FunctionalInterface
public interface ClassTransform {
  /// The class file to use instead; `addClass` takes (internal name, bytes) of classes that come into being with it.
  byte[] apply(String internalName, byte[] classFile, BiConsumer<String, byte[]> addClass);
}

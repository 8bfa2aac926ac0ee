package eggvm.aot.verify;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/// Superclass of each class, and whether it is an interface. Classes that cannot be found or read are not known.
final class Supertypes {
  private record Header(String superName, boolean isInterface) {}

  private final Function<String, byte[]> classes;
  private final Map<String, Optional<Header>> known = new ConcurrentHashMap<>();

  Supertypes(Function<String, byte[]> classes) { this.classes = classes; }

  boolean isKnown(String internalName) { return header(internalName).isPresent(); }

  boolean isInterface(String internalName) { return header(internalName).map(Header::isInterface).orElse(false); }

  /// Null above the top, and above what is not known.
  String superName(String internalName) { return header(internalName).map(Header::superName).orElse(null); }

  private Optional<Header> header(String internalName) {
    Optional<Header> header = known.get(internalName);
    // Not computeIfAbsent: finding a class may ask for others.
    if (header == null) known.put(internalName, header = Optional.ofNullable(read(classes.apply(internalName))));
    return header;
  }

  private static Header read(byte[] classFile) {
    if (classFile == null) return null;
    try {
      ClassReader reader = new ClassReader(classFile);
      return new Header(reader.getSuperName(), (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0);
    } catch (RuntimeException malformed) {
      return null;
    }
  }
}

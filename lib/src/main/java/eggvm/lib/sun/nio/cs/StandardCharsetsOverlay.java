package eggvm.lib.sun.nio.cs;

import eggvm.vm.contract.Replaces;
import eggvm.vm.type.Classes;
import java.nio.charset.Charset;
import sun.nio.cs.ISO_8859_1;
import sun.nio.cs.StandardCharsets;
import sun.nio.cs.US_ASCII;
import sun.nio.cs.UTF_16;
import sun.nio.cs.UTF_16BE;
import sun.nio.cs.UTF_16LE;
import sun.nio.cs.UTF_8;

/// The Unicode charsets are made directly; others by reflection, when the builder found their names in the program.
@Replaces("sun.nio.cs.StandardCharsets")
final class StandardCharsetsOverlay {
  private StandardCharsetsOverlay() {}

  static Charset lookup(StandardCharsets self, String name) {
    switch (name) {
      case "UTF-8": return UTF_8.INSTANCE;
      case "US-ASCII": return US_ASCII.INSTANCE;
      case "ISO-8859-1": return ISO_8859_1.INSTANCE;
      default: break;
    }
    String canonical = self.canonicalize(StandardCharsets.toLower(name));
    Charset known = self.cache().get(canonical);
    if (known != null) return known;
    String className = self.classMap().get(canonical);
    Charset made = className == null ? null : make(className);
    return made == null ? null : self.cache(canonical, made);
  }

  private static Charset make(String className) {
    switch (className) {
      case "UTF_16": return new UTF_16();
      case "UTF_16BE": return new UTF_16BE();
      case "UTF_16LE": return new UTF_16LE();
      default: return makeByReflection(className);
    }
  }

  private static Charset makeByReflection(String className) {
    Class<?> type = Classes.find("sun.nio.cs." + className);
    if (type == null) return null;
    try {
      return (Charset) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new InternalError(e);
    }
  }
}

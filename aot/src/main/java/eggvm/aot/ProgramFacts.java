package eggvm.aot;

import eggvm.aot.classfile.JarSource;
import eggvm.aot.overlay.Program;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;

/// What the overlay asks about the class path.
final class ProgramFacts implements Program {
  private static final int STRING_TAG = 8;

  private final List<JarSource> program;
  private Set<String> constants;

  ProgramFacts(List<JarSource> program) { this.program = program; }

  @Override
  public boolean provides(String service) {
    for (JarSource source : program) {
      if (source.resource("META-INF/services/" + service) != null) return true;
    }
    return false;
  }

  /// Whether the text is a string constant.
  boolean isConstant(String text) {
    if (constants == null) constants = constants();
    return constants.contains(text);
  }

  @Override
  public boolean mentions(Pattern constant) {
    if (constants == null) constants = constants();
    return constants.stream().anyMatch(c -> constant.matcher(c).find());
  }

  private Set<String> constants() {
    Set<String> all = new HashSet<>();
    for (JarSource source : program) {
      for (String name : source.classNames()) {
        byte[] bytes = source.find(name);
        if (bytes != null && isReadable(bytes)) addConstants(new ClassReader(bytes), all);
      }
    }
    return all;
  }

  /// Broken classes are reported when something needs them.
  private static boolean isReadable(byte[] bytes) {
    try {
      new ClassReader(bytes);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static void addConstants(ClassReader reader, Set<String> all) {
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      if (offset > 0 && reader.readByte(offset - 1) == STRING_TAG) all.add(reader.readUTF8(offset, buffer));
    }
  }
}

package eggvm.aot;

import eggvm.aot.classfile.BadClassFile;
import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.JarSource;
import eggvm.aot.overlay.Program;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What the overlay asks about the class path.
final class ProgramFacts implements Program {
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
      for (String name : source.classNames()) addConstants(source, name, all);
    }
    return all;
  }

  /// Literals, and the binary names of classes. Broken class files are reported when something needs them.
  private static void addConstants(JarSource source, String name, Set<String> all) {
    try {
      ClassFile file = ClassFile.read(source.find(name), name, source.toString());
      for (int i = 1; i < file.constantCount(); i++) {
        switch (file.tag(i)) {
          case ClassFile.STRING -> all.add(file.string(i));
          case ClassFile.CLASS -> all.add(file.className(i).replace('/', '.'));
          case ClassFile.LONG, ClassFile.DOUBLE -> i++;
          default -> {}
        }
      }
    } catch (BadClassFile e) {
      // as if it were not there
    }
  }
}

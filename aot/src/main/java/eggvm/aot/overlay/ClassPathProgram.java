package eggvm.aot.overlay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Answers from the class path's class files and resource names. Constants are read straight from the constant pool (JVMS 4.4).
public final class ClassPathProgram implements Program {
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int FIRST_ENTRY = 10;

  private final Predicate<String> resources;
  private final List<String> constants = new ArrayList<>();

  public ClassPathProgram(Iterable<byte[]> classFiles, Predicate<String> resources) {
    this.resources = resources;
    for (byte[] classFile : classFiles) addConstants(classFile);
  }

  @Override
  public boolean provides(String service) { return resources.test("META-INF/services/" + service); }

  @Override
  public boolean mentions(Pattern pattern) { return constants.stream().anyMatch(c -> pattern.matcher(c).find()); }

  private void addConstants(byte[] file) {
    int count = u2(file, FIRST_ENTRY - 2);
    int at = FIRST_ENTRY;
    for (int i = 1; i < count && at + 3 <= file.length; i++) {
      int tag = file[at];
      if (tag == UTF8) {
        int length = Math.min(u2(file, at + 1), file.length - at - 3);
        constants.add(new String(file, at + 3, length, StandardCharsets.UTF_8));
      }
      if (tag == LONG || tag == DOUBLE) i++;
      at += entryBytes(file, at, tag);
    }
  }

  private static int entryBytes(byte[] file, int at, int tag) {
    return switch (tag) {
      case UTF8 -> 3 + u2(file, at + 1);
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
      case LONG, DOUBLE -> 9;
      case 15 -> 4;
      default -> 3;
    };
  }

  private static int u2(byte[] file, int at) { return at + 1 < file.length ? (file[at] & 0xff) << 8 | file[at + 1] & 0xff : 0; }
}

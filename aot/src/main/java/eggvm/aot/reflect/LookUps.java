package eggvm.aot.reflect;

import eggvm.aot.classfile.ClassFile;
import eggvm.aot.graph.VmType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Which classes of the library look up classes or members by name, so that the others need not be scanned.
final class LookUps {
  private static final Set<String> NAMES = Set.of("forName", "getMethod", "getDeclaredMethod", "getConstructor", "getDeclaredConstructor", "getField", "getDeclaredField");

  private final Map<VmType, Boolean> known = new HashMap<>();

  boolean areIn(VmType type) { return known.computeIfAbsent(type, each -> areIn(each.file())); }

  private static boolean areIn(ClassFile file) {
    for (int cpi = 1; cpi < file.constantCount(); cpi++) {
      int tag = file.tag(cpi);
      if (tag == ClassFile.METHOD_REF && file.className(file.ownerIndex(cpi)).equals("java/lang/Class") && NAMES.contains(file.memberName(cpi))) return true;
      // The index behind a long or double has no constant (JVMS 4.4.5).
      if (tag == ClassFile.LONG || tag == ClassFile.DOUBLE) cpi++;
    }
    return false;
  }
}

package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;
import java.lang.reflect.Executable;

@Replaces("java.lang.reflect.Executable")
final class ExecutableTextOverlay {
  private ExecutableTextOverlay() {}

  /// The JDK's are streams, and streams have the fork-join pool.
  static String sharedToString(Executable self, int modifierMask, boolean isDefault, Class<?>[] parameters, Class<?>[] exceptions) {
    StringBuilder text = new StringBuilder();
    self.printModifiersIfNonzero(text, modifierMask, isDefault);
    self.specificToStringHeader(text);
    join(text, "(", parameters, ")");
    if (exceptions.length > 0) join(text, " throws ", exceptions, "");
    return text.toString();
  }

  private static void join(StringBuilder text, String before, Class<?>[] types, String after) {
    text.append(before);
    for (int i = 0; i < types.length; i++) text.append(i == 0 ? "" : ",").append(types[i].getTypeName());
    text.append(after);
  }
}

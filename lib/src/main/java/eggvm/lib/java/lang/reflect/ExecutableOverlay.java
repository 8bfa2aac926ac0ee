package eggvm.lib.java.lang.reflect;

import eggvm.vm.contract.Helper;
import eggvm.vm.contract.Replaces;
import eggvm.vm.object.ClassInfo;
import eggvm.vm.type.Reflection;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;

@Replaces("java.lang.reflect.Executable")
final class ExecutableOverlay {
  private ExecutableOverlay() {}

  /// From the MethodParameters attribute (JVMS 4.7.24): u1 count, then u2 name index, u2 access flags each; null without it.
  /// A parameter that the attribute gives no name has none.
  static Parameter[] getParameters0(Executable self) {
    byte[] body = Reflection.blob(entry(self) + ClassInfo.METHOD_PARAMETER_NAMES);
    if (body == null) return null;
    Parameter[] parameters = new Parameter[body[0] & 0xFF];
    for (int i = 0; i < parameters.length; i++) {
      int nameIndex = u2(body, 1 + 4 * i);
      String name = nameIndex == 0 ? null : ClassConstants.utf8(self.getDeclaringClass(), nameIndex);
      parameters[i] = new Parameter(name, u2(body, 3 + 4 * i), self, i);
    }
    return parameters;
  }

  static byte[] getTypeAnnotationBytes0(Executable self) {
    return Reflection.blob(entry(self) + ClassInfo.METHOD_TYPE_ANNOTATIONS);
  }

  @Helper
  private static int u2(byte[] body, int at) { return (body[at] & 0xFF) << 8 | body[at + 1] & 0xFF; }

  @Helper
  private static long entry(Executable self) {
    return self instanceof Method method ? Members.entryOf(method) : Members.entryOf((Constructor<?>) self);
  }
}

package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;

@Replaces("java.lang.Class")
final class ClassNamesOverlay {
  private ClassNamesOverlay() {}

  /// The JDK's goes through `java.lang.constant`.
  static String descriptorString(Class<?> self) {
    if (self.isPrimitive()) return String.valueOf(primitiveCode(self));
    if (self.isArray()) return "[" + self.getComponentType().descriptorString();
    return "L" + self.getName().replace('.', '/') + ";";
  }

  /// The JDK's is a stream, and streams have the fork-join pool.
  static String methodToString(Class<?> self, String name, Class<?>[] parameters) {
    StringBuilder text = new StringBuilder(self.getName()).append('.').append(name).append('(');
    int count = parameters == null ? 0 : parameters.length;
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ",").append(parameters[i] == null ? "null" : parameters[i].getName());
    }
    return text.append(')').toString();
  }

  private static char primitiveCode(Class<?> type) {
    return switch (type.getName()) {
      case "boolean" -> 'Z';
      case "long" -> 'J';
      default -> (char) (type.getName().charAt(0) - 'a' + 'A');
    };
  }
}

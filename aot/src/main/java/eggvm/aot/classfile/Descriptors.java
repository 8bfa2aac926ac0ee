package eggvm.aot.classfile;

import java.util.ArrayList;
import java.util.List;

/// Field and method descriptors (JVMS 4.3) as plain strings.
public final class Descriptors {
  private Descriptors() {}

  public static boolean isField(String descriptor) { return fieldEnd(descriptor, 0) == descriptor.length(); }

  public static boolean isMethod(String descriptor) {
    if (!descriptor.startsWith("(")) return false;
    int i = 1;
    while (i > 0 && i < descriptor.length() && descriptor.charAt(i) != ')') i = fieldEnd(descriptor, i);
    if (i <= 0 || i >= descriptor.length()) return false;
    return descriptor.startsWith("V", i + 1) ? i + 2 == descriptor.length() : fieldEnd(descriptor, i + 1) == descriptor.length();
  }

  public static boolean isInternalName(String name) {
    if (name.isEmpty() || name.startsWith("/") || name.endsWith("/") || name.contains("//")) return false;
    for (int i = 0; i < name.length(); i++) if (".;[".indexOf(name.charAt(i)) >= 0) return false;
    return true;
  }

  /// Index behind the field descriptor that starts at `from`; -1 when there is none.
  private static int fieldEnd(String descriptor, int from) {
    int i = from;
    while (i < descriptor.length() && descriptor.charAt(i) == '[') i++;
    if (i >= descriptor.length() || i - from > 255) return -1;
    char kind = descriptor.charAt(i);
    if ("BCDFIJSZ".indexOf(kind) >= 0) return i + 1;
    int semicolon = descriptor.indexOf(';', i);
    return kind == 'L' && semicolon > 0 && isInternalName(descriptor.substring(i + 1, semicolon)) ? semicolon + 1 : -1;
  }

  /// Field descriptors of the parameters.
  public static List<String> parameters(String methodDescriptor) {
    List<String> parameters = new ArrayList<>();
    for (int i = 1; methodDescriptor.charAt(i) != ')'; ) {
      int end = fieldEnd(methodDescriptor, i);
      parameters.add(methodDescriptor.substring(i, end).intern());
      i = end;
    }
    return parameters;
  }

  public static String returned(String methodDescriptor) { return methodDescriptor.substring(methodDescriptor.indexOf(')') + 1).intern(); }

  /// The reverse of [#ofClass].
  public static String internalName(String descriptor) { return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1).intern() : descriptor; }

  /// Descriptor of a class or array given by internal name (`java/lang/String`, `[I`).
  public static String ofClass(String internalName) { return internalName.startsWith("[") ? internalName : ("L" + internalName + ";").intern(); }

  /// Source form: `int[]`, `java.lang.String`.
  public static String external(String descriptor) {
    int dimensions = 0;
    while (descriptor.charAt(dimensions) == '[') dimensions++;
    return element(descriptor.substring(dimensions)) + "[]".repeat(dimensions);
  }

  private static String element(String descriptor) {
    return switch (descriptor.charAt(0)) {
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'D' -> "double";
      case 'F' -> "float";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'S' -> "short";
      case 'Z' -> "boolean";
      case 'V' -> "void";
      default -> descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    };
  }

  /// `void p.Owner.name(int, java.lang.String)`, as HotSpot prints methods in messages.
  public static String externalMethod(String ownerInternalName, String name, String descriptor) {
    StringBuilder text = new StringBuilder(external(returned(descriptor))).append(' ');
    if (ownerInternalName != null) text.append(externalClass(ownerInternalName)).append('.');
    text.append(name).append('(');
    String separator = "";
    for (String parameter : parameters(descriptor)) {
      text.append(separator).append(external(parameter));
      separator = ", ";
    }
    return text.append(')').toString();
  }

  /// `p.Owner`, `int[]`.
  public static String externalClass(String internalName) { return external(ofClass(internalName)); }
}

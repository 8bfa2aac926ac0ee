package eggvm.aot.metadata;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What becomes available once the type named by `condition` is in the image; null: always. Names are those of the files:
/// `p.Outer$Inner`, `int`, `p.A[]`.
public sealed interface Entry {
  String condition();

  /// A class that can be found by name, with the members that can be used; all of them are listed.
  record Type(String condition, String name, Set<Access> access, List<Method> methods, List<String> fields) implements Entry {}

  /// `parameterTypes` null: all overloads. A constructor is called `<init>`.
  record Method(String name, List<String> parameterTypes) {}

  record Proxy(String condition, List<String> interfaces) implements Entry {}

  record Bundle(String condition, String name) implements Entry {}

  /// `module` null: of the class path, all of which is in the image anyway.
  record Resource(String condition, String module, Pattern path) implements Entry {}

  /// What holds for a class as a whole; each has the name that files give it.
  enum Access {
    allDeclaredConstructors, allPublicConstructors, allDeclaredMethods, allPublicMethods, allDeclaredFields, allPublicFields, unsafeAllocated, serializable
  }
}

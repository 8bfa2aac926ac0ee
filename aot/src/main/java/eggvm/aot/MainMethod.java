package eggvm.aot;

import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.lang.reflect.Modifier;

/// The method that starts the program.
final class MainMethod {
  private MainMethod() {}

  /// The launcher protocol of Java 25 (JLS 12.1.4): static or instance `main`, with or without arguments. Null: the class has none.
  static VmMethod of(VmType type) {
    for (String descriptor : new String[] {"([Ljava/lang/String;)V", "()V"}) {
      for (VmType t = type; t != null; t = t.superType()) {
        VmMethod main = t.method("main", descriptor);
        if (main == null || Modifier.isPrivate(main.accessFlags())) continue;
        if (Modifier.isStatic(main.accessFlags()) || hasConstructor(type)) return main;
      }
    }
    return null;
  }

  private static boolean hasConstructor(VmType type) {
    VmMethod constructor = type.method("<init>", "()V");
    return constructor != null && !Modifier.isPrivate(constructor.accessFlags()) && !type.isAbstractClass();
  }
}

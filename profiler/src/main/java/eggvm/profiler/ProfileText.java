package eggvm.profiler;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jdk.vm.ci.meta.MetaAccessProvider;
import jdk.vm.ci.meta.ResolvedJavaMethod;
import jdk.vm.ci.meta.ResolvedJavaType;
import jdk.vm.ci.runtime.JVMCI;

/// The lines of a profile, classes and methods in the order of their names.
/// ```
/// egg profile 1
/// method java/util/ArrayList.indexOf(Ljava/lang/Object;)I 3      the method, and how many branches its code has
/// branch 0 5000 0.25                                             number of the branch, executions, share of those that jumped
/// switch 1 3750 0.5 0.25 0.25                                    the same, a share for each case in the order of the code, the default last
/// call equals(Ljava/lang/Object;)Z 0 1875 java/lang/String:1.0   number among the calls of that name, executions, shares of receiver classes,
///                                                                a lambda's by the method that it calls: bench/App.lambda$run$0(I)Z:1.0
/// ```
/// Branches and calls are counted and not named by their place, because the builder rewrites what `invokedynamic` stands for.
final class ProfileText {
  private static final String HEADER = "egg profile 1";

  private final MetaAccessProvider metaAccess = JVMCI.getRuntime().getHostJVMCIBackend().getMetaAccess();

  private ProfileText() {}

  static List<String> of(List<Class<?>> classes) {
    ProfileText text = new ProfileText();
    Map<String, List<String>> byClass = new TreeMap<>();
    for (Class<?> each : classes) {
      if (each.isArray() || each.isPrimitive() || each.isHidden()) continue;
      List<String> lines = text.linesOf(each);
      if (!lines.isEmpty()) byClass.merge(each.getName(), lines, (one, _) -> one);
    }
    List<String> all = new ArrayList<>(List.of(HEADER));
    byClass.values().forEach(all::addAll);
    return all;
  }

  private List<String> linesOf(Class<?> type) {
    ClassModel file = fileOf(type);
    if (file == null) return List.of();
    Map<String, ResolvedJavaMethod> methods = methodsOf(type);
    Map<String, List<String>> found = new TreeMap<>();
    for (MethodModel model : file.methods()) {
      String selector = model.methodName().stringValue() + model.methodType().stringValue();
      ResolvedJavaMethod method = methods.get(selector);
      if (method == null || model.code().isEmpty() || !method.hasBytecodes()) continue;
      List<String> lines = MethodText.of(file.thisClass().asInternalName() + "." + selector, (CodeModel) model.code().get(), method);
      if (!lines.isEmpty()) found.put(selector, lines);
    }
    return found.values().stream().flatMap(List::stream).toList();
  }

  /// Null for a class that has no file, such as one made by the program.
  private static ClassModel fileOf(Class<?> type) {
    String name = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(name)) {
      return in == null ? null : ClassFile.of().parse(in.readAllBytes());
    } catch (IOException | IllegalArgumentException unreadable) {
      return null;
    }
  }

  private Map<String, ResolvedJavaMethod> methodsOf(Class<?> type) {
    Map<String, ResolvedJavaMethod> found = new HashMap<>();
    try {
      ResolvedJavaType resolved = metaAccess.lookupJavaType(type);
      Stream.of(resolved.getDeclaredMethods(false), resolved.getDeclaredConstructors(false)).flatMap(Stream::of).forEach(m -> found.put(selector(m), m));
      if (resolved.getClassInitializer() != null) found.put(selector(resolved.getClassInitializer()), resolved.getClassInitializer());
    } catch (LinkageError unlinked) {
      return Map.of();
    }
    return found;
  }

  private static String selector(ResolvedJavaMethod method) { return method.getName() + method.getSignature().toMethodDescriptor(); }
}

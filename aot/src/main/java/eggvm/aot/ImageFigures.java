package eggvm.aot;

import eggvm.aot.classfile.Descriptors;
import eggvm.aot.code.CompiledMethod;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an image consists of, for those who want to make it smaller.
///
/// @param dataBytes of `.data`, by kind
/// @param metadataBytes of `.rodata`, by kind
/// @param packages the one with most code first
/// @param methods the largest first, some of them
public record ImageFigures(
    Map<String, Integer> dataBytes, Map<String, Integer> metadataBytes, List<PackageFigure> packages, List<MethodFigure> methods) {
  private static final int METHODS_KEPT = 100;

  /// Arrays and primitive types count for no package; `codeBytes` include what was inlined into the methods.
  public record PackageFigure(String name, int classes, int methods, int codeBytes) {
    private PackageFigure plus(int moreClasses, int moreMethods, int moreBytes) {
      return new PackageFigure(name, classes + moreClasses, methods + moreMethods, codeBytes + moreBytes);
    }
  }

  public record MethodFigure(String name, int codeBytes) {}

  static ImageFigures of(World world, List<CompiledMethod> compiled, Map<String, Integer> dataBytes, Map<String, Integer> metadataBytes) {
    return new ImageFigures(dataBytes, metadataBytes, packages(world, compiled), largest(compiled));
  }

  private static List<PackageFigure> packages(World world, List<CompiledMethod> compiled) {
    Map<String, PackageFigure> figures = new TreeMap<>();
    for (VmType type : world.types()) {
      if (!type.isArray() && !type.isPrimitive()) add(figures, type, 1, 0, 0);
    }
    for (CompiledMethod method : compiled) add(figures, method.method().owner(), 0, 1, method.code().length);
    List<PackageFigure> sorted = new ArrayList<>(figures.values());
    sorted.sort(Comparator.comparing(figure -> -figure.codeBytes()));
    return sorted;
  }

  private static void add(Map<String, PackageFigure> figures, VmType type, int classes, int methods, int bytes) {
    String name = type.toClassName();
    String owner = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    figures.put(owner, figures.getOrDefault(owner, new PackageFigure(owner, 0, 0, 0)).plus(classes, methods, bytes));
  }

  private static List<MethodFigure> largest(List<CompiledMethod> compiled) {
    return compiled.stream()
        .sorted(Comparator.comparing((CompiledMethod m) -> -m.code().length).thenComparing(m -> m.method().symbol()))
        .limit(METHODS_KEPT)
        .map(m -> new MethodFigure(name(m.method()), m.code().length))
        .toList();
  }

  private static String name(VmMethod method) {
    String withResult = Descriptors.externalMethod(method.owner().internalName(), method.getName(), method.descriptor());
    return withResult.substring(withResult.indexOf(' ') + 1);
  }
}

package eggvm.cli.report;

import eggvm.aot.ImageFigures;
import eggvm.aot.ImageFigures.MethodFigure;
import eggvm.aot.ImageFigures.PackageFigure;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What makes an image large, in three tables.
public final class Details {
  private static final int ROWS = 20;

  private Details() {}

  public static String text(ImageFigures figures) {
    StringBuilder text = new StringBuilder();
    packages(text, figures.packages());
    title(text, "largest methods");
    for (MethodFigure each : figures.methods().stream().limit(ROWS).toList()) row(text, each.codeBytes(), each.name());
    kinds(text, "data", figures.dataBytes());
    kinds(text, "metadata", figures.metadataBytes());
    return text.toString();
  }

  private static void packages(StringBuilder text, List<PackageFigure> packages) {
    title(text, "classes  methods  packages with most code");
    for (PackageFigure each : packages.subList(0, Math.min(ROWS, packages.size()))) {
      row(text, each.codeBytes(), each.classes(), each.methods(), each.name().isEmpty() ? "(unnamed)" : each.name());
    }
    List<PackageFigure> rest = packages.subList(Math.min(ROWS, packages.size()), packages.size());
    if (rest.isEmpty()) return;
    row(text, rest.stream().mapToInt(PackageFigure::codeBytes).sum(), rest.stream().mapToInt(PackageFigure::classes).sum(),
        rest.stream().mapToInt(PackageFigure::methods).sum(), rest.size() + " more");
  }

  private static void kinds(StringBuilder text, String title, Map<String, Integer> bytes) {
    title(text, title);
    bytes.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(each -> row(text, each.getValue(), each.getKey()));
  }

  private static void title(StringBuilder text, String columns) { text.append(String.format("%n%9s  %s%n", "KiB", columns)); }

  private static void row(StringBuilder text, int bytes, int classes, int methods, String name) {
    row(text, bytes, String.format(Locale.ROOT, "%7d  %7d  %s", classes, methods, name));
  }

  private static void row(StringBuilder text, int bytes, String rest) {
    text.append(String.format(Locale.ROOT, "%9.1f  %s%n", bytes / 1024.0, rest));
  }
}

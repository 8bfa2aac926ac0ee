package eggvm.cli.report;

import eggvm.aot.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The figures of a build, for people and for scripts.
public final class Summary {
  private Summary() {}

  public static String text(BuildReport report, Path image) {
    return String.format(
        Locale.ROOT,
        "%s: %s (code %s, data %s, metadata %s), %,d classes, %,d methods%n%s%ntotal %s, peak memory %s%n",
        image,
        mebibytes(imageBytes(image)),
        mebibytes(report.codeBytes()),
        mebibytes(report.dataBytes()),
        mebibytes(report.metadataBytes()),
        report.classes(),
        report.methods(),
        stages(report),
        seconds(totalMillis(report)),
        mebibytes(report.peakMemoryBytes()));
  }

  /// One `name value` pair per line; the names are part of the interface.
  public static String lines(BuildReport report, Path image) {
    StringBuilder text = new StringBuilder();
    line(text, "image-bytes", imageBytes(image));
    line(text, "code-bytes", report.codeBytes());
    line(text, "data-bytes", report.dataBytes());
    line(text, "metadata-bytes", report.metadataBytes());
    kinds(text, "data", report.figures().dataBytes());
    kinds(text, "metadata", report.figures().metadataBytes());
    line(text, "classes", report.classes());
    line(text, "methods", report.methods());
    report.stageMillis().forEach((stage, millis) -> line(text, stage.replace(' ', '-') + "-millis", millis));
    line(text, "total-millis", totalMillis(report));
    line(text, "peak-memory-bytes", report.peakMemoryBytes());
    line(text, "warnings", report.warnings().size());
    return text.toString();
  }

  /// `metadata-bytes:reference-maps 1234`
  private static void kinds(StringBuilder text, String name, Map<String, Integer> bytesByKind) {
    bytesByKind.forEach((kind, bytes) -> line(text, name + "-bytes:" + kind.replace(' ', '-'), bytes));
  }

  private static void line(StringBuilder text, String name, long value) {
    text.append(name).append(' ').append(value).append('\n');
  }

  private static String stages(BuildReport report) {
    return report.stageMillis().entrySet().stream()
        .map(stage -> stage.getKey() + " " + seconds(stage.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static long totalMillis(BuildReport report) {
    return report.stageMillis().values().stream().mapToLong(Long::longValue).sum();
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1e3);
  }

  private static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%.2f MiB", bytes / (double) (1 << 20));
  }

  private static long imageBytes(Path image) {
    try {
      return Files.size(image);
    } catch (IOException gone) {
      return 0;
    }
  }
}

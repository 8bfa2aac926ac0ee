import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Adds up Surefire's reports that are newer than a file: `java CountTests.java <file>`, in the root of the project.
/// Prints `N passed, N failed, N skipped`; status 1 when any failed or none ran.
class CountTests {
  private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>");
  private static final Pattern COUNT = Pattern.compile(" (tests|errors|failures|skipped)=\"([0-9]+)\"");

  private int passed;
  private int failed;
  private int skipped;

  public static void main(String[] args) throws IOException {
    CountTests count = new CountTests();
    FileTime began = Files.getLastModifiedTime(Path.of(args[0]));
    for (Path report : reports(began)) count.add(Files.readString(report));
    System.out.println(); // Maven leaves a colour code at the beginning of the line
    System.out.println(count.passed + " passed, " + count.failed + " failed, " + count.skipped + " skipped");
    System.exit(count.failed == 0 && count.passed > 0 ? 0 : 1);
  }

  private static List<Path> reports(FileTime began) throws IOException {
    try (Stream<Path> files = Files.find(Path.of("."), 5, (file, attributes) -> isReport(file) && attributes.lastModifiedTime().compareTo(began) >= 0)) {
      return files.toList();
    }
  }

  private static boolean isReport(Path file) {
    return file.toString().contains("/target/surefire-reports/TEST-") && file.toString().endsWith(".xml");
  }

  private void add(String report) {
    Matcher suite = SUITE.matcher(report);
    if (!suite.find()) return;
    Matcher counts = COUNT.matcher(suite.group());
    while (counts.find()) add(counts.group(1), Integer.parseInt(counts.group(2)));
  }

  /// `tests` counts the others as well.
  private void add(String kind, int number) {
    switch (kind) {
      case "tests" -> passed += number;
      case "skipped" -> { skipped += number; passed -= number; }
      default -> { failed += number; passed -= number; }
    }
  }
}

package eggvm.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eggvm.aot.BuildReport;
import eggvm.aot.ImageFigures;
import eggvm.aot.ImageFigures.MethodFigure;
import eggvm.aot.ImageFigures.PackageFigure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {
  @TempDir Path folder;

  @Test
  void textHasAllFigures() throws IOException {
    Path image = Files.write(folder.resolve("a.elf"), new byte[3 << 20]);
    assertEquals(
        image
            + ": 3.00 MiB (code 1.50 MiB, data 1.00 MiB, metadata 0.50 MiB), 1,234 classes, 56,789 methods\n"
            + "read 1.2 s, compile 20.0 s\ntotal 21.2 s, peak memory 512.00 MiB\n",
        Summary.text(report(), image));
  }

  @Test
  void linesAreNamesAndNumbers() {
    String lines = Summary.lines(report(), folder.resolve("gone"));
    assertEquals(
        "image-bytes 0\ncode-bytes 1572864\ndata-bytes 1048576\nmetadata-bytes 524288\ndata-bytes:classes 1048576\n"
            + "metadata-bytes:reference-maps 524288\nclasses 1234\nmethods 56789\n"
            + "read-millis 1200\ncompile-millis 20000\ntotal-millis 21200\npeak-memory-bytes 536870912\nwarnings 1\n",
        lines);
  }

  @Test
  void detailsAreTables() {
    assertEquals(
        List.of("", " KiB classes methods packages with most code", " 2.0 2 3 p", "", " KiB largest methods", " 1.5 p.A.f(int)",
            "", " KiB data", " 1024.0 classes", "", " KiB metadata", " 512.0 reference maps"),
        Details.text(report().figures()).lines().map(line -> line.replaceAll(" +", " ")).toList());
  }

  private static BuildReport report() {
    Map<String, Long> stages = new LinkedHashMap<>();
    stages.put("read", 1200L);
    stages.put("compile", 20000L);
    ImageFigures figures = new ImageFigures(
        Map.of("classes", 1 << 20), Map.of("reference maps", 1 << 19), List.of(new PackageFigure("p", 2, 3, 2048)),
        List.of(new MethodFigure("p.A.f(int)", 1536)));
    return new BuildReport(1234, 56789, 3 << 19, 1 << 20, 1 << 19, stages, 512 << 20, List.of("w"), null, figures);
  }
}

package eggvm.aot.desugar;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The compiled sample programs.
final class Samples {
  static final String PACKAGE = "eggvm/aot/desugar/sample/";
  static final String MAIN = "eggvm.aot.desugar.sample.All";

  private Samples() {}

  static Path folder() throws URISyntaxException {
    return Path.of(Samples.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  static Map<String, byte[]> classes() throws IOException, URISyntaxException {
    return ClassFolder.read(folder()).entrySet().stream()
        .filter(each -> each.getKey().startsWith(PACKAGE))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  static Desugarer desugarer(Map<String, byte[]> classes) {
    return new Desugarer(name -> classes.getOrDefault(name, JavaBase.CLASSES.get(name)));
  }

  /// All classes as HotSpot can run them after desugaring.
  static Map<String, byte[]> desugared(Map<String, byte[]> classes) {
    Map<String, byte[]> result = new TreeMap<>(classes);
    result.putAll(HotSpotForm.of(classes, desugarer(classes)));
    return result;
  }
}

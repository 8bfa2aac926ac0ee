package eggvm.aot.metadata;

import eggvm.aot.metadata.Entry.Access;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the metadata files of a class path.
public final class MetadataReader {
  private static final String FOLDER = "META-INF/native-image/";
  private static final Pattern MODULE_PREFIX = Pattern.compile("([\\w.]+):(.*)", Pattern.DOTALL);

  private final Consumer<String> warnings;
  private final List<Entry> entries = new ArrayList<>();

  /// `warnings` hears of each file that is not as it should be, in one line.
  public MetadataReader(Consumer<String> warnings) { this.warnings = warnings; }

  public List<Entry> entries() { return entries; }

  public static boolean isMetadata(String path) { return path.startsWith(FOLDER) && kindOf(path) != null; }

  private static Kind kindOf(String path) {
    return switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "reachability-metadata.json" -> MetadataReader::all;
      case "reflect-config.json" -> (file, to) -> types(file.elements(), "name", to);
      case "proxy-config.json" -> (file, to) -> proxies(file.elements(), to);
      case "resource-config.json" -> MetadataReader::resourceConfig;
      case "serialization-config.json" -> MetadataReader::serializationConfig;
      default -> null;
    };
  }

  private interface Kind {
    void read(Json file, List<Entry> to) throws BadMetadata;
  }

  /// `jar` and `path` are for the warning.
  public void read(String jar, String path, byte[] bytes) {
    List<Entry> found = new ArrayList<>();
    try {
      kindOf(path).read(Json.parse(bytes), found);
      entries.addAll(found);
    } catch (BadMetadata e) {
      warnings.accept(jar + ": " + path + " is ignored: " + e.getMessage());
    }
  }

  private static void all(Json file, List<Entry> to) throws BadMetadata {
    types(file.list("reflection"), "type", to);
    resources(file.list("resources"), to);
    bundles(file.list("bundles"), to);
    for (Json each : file.list("serialization")) serializable(each, "type", to);
  }

  /// Of both kinds: `typeReached` holds when the type is initialised, `typeReachable` when it is in the image; the second covers the first.
  private static String condition(Json entry) throws BadMetadata {
    Json condition = entry.get("condition");
    if (condition == null) return null;
    String reached = condition.string("typeReached");
    return reached != null ? reached : condition.string("typeReachable");
  }

  // --- types and proxies

  private static void types(List<Json> list, String nameKey, List<Entry> to) throws BadMetadata {
    for (Json each : list) {
      Json name = each.required(nameKey);
      if (name.isString()) to.add(type(each, name.string()));
      else if (name.get("proxy") != null) to.add(new Entry.Proxy(condition(each), name.get("proxy").strings()));
      // Else a lambda of some class: those are in the image with the method that has them.
    }
  }

  private static Entry type(Json entry, String name) throws BadMetadata {
    EnumSet<Access> access = EnumSet.noneOf(Access.class);
    for (Access each : Access.values()) if (entry.flag(each.name())) access.add(each);
    List<Entry.Method> methods = new ArrayList<>();
    for (Json each : entry.list("methods")) {
      Json parameters = each.get("parameterTypes");
      methods.add(new Entry.Method(each.required("name").string(), parameters == null ? null : parameters.strings()));
    }
    List<String> fields = new ArrayList<>();
    for (Json each : entry.list("fields")) fields.add(each.required("name").string());
    return new Entry.Type(condition(entry), name, access, methods, fields);
  }

  private static void proxies(List<Json> list, List<Entry> to) throws BadMetadata {
    for (Json each : list) {
      if (each.isArray()) to.add(new Entry.Proxy(null, each.strings()));
      else to.add(new Entry.Proxy(condition(each), each.required("interfaces").strings()));
    }
  }

  // --- resources

  private static void resourceConfig(Json file, List<Entry> to) throws BadMetadata {
    Json resources = file.get("resources");
    if (resources != null) resources(resources.isArray() ? resources.elements() : resources.list("includes"), to);
    resources(file.list("globs"), to);
    bundles(file.list("bundles"), to);
  }

  private static void resources(List<Json> list, List<Entry> to) throws BadMetadata {
    for (Json each : list) {
      String condition = condition(each);
      Json pattern = each.get("pattern");
      if (each.get("bundle") != null) to.add(new Entry.Bundle(condition, each.string("bundle")));
      else if (pattern != null) to.add(byRegex(condition, pattern));
      else to.add(new Entry.Resource(condition, each.string("module"), Paths.glob(each.required("glob").string())));
    }
  }

  /// `module:regex` or just the latter.
  private static Entry byRegex(String condition, Json pattern) throws BadMetadata {
    Matcher split = MODULE_PREFIX.matcher(pattern.string());
    boolean hasModule = split.matches();
    return new Entry.Resource(condition, hasModule ? split.group(1) : null, Paths.regex(pattern, hasModule ? split.group(2) : pattern.string()));
  }

  private static void bundles(List<Json> list, List<Entry> to) throws BadMetadata {
    for (Json each : list) to.add(new Entry.Bundle(condition(each), each.required("name").string()));
  }

  // --- serialization

  private static void serializationConfig(Json file, List<Entry> to) throws BadMetadata {
    for (Json each : file.isArray() ? file.elements() : file.list("types")) serializable(each, "name", to);
    if (file.isObject()) proxies(file.list("proxies"), to);
  }

  private static void serializable(Json entry, String nameKey, List<Entry> to) throws BadMetadata {
    Json name = entry.required(nameKey);
    if (name.isString()) to.add(new Entry.Type(condition(entry), name.string(), EnumSet.of(Access.serializable), List.of(), List.of()));
    else if (name.get("proxy") != null) to.add(new Entry.Proxy(condition(entry), name.get("proxy").strings()));
  }
}

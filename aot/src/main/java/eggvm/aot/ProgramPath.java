package eggvm.aot;

import eggvm.aot.classfile.BadClassFile;
import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.ClassSource;
import eggvm.aot.classfile.ClassTransform;
import eggvm.aot.classfile.HostSource;
import eggvm.aot.classfile.JarSource;
import eggvm.aot.classfile.JrtSource;
import eggvm.aot.classfile.LayeredSource;
import eggvm.aot.classfile.TransformedSource;
import eggvm.aot.desugar.Desugarer;
import eggvm.aot.heap.Resource;
import eggvm.aot.metadata.Entry;
import eggvm.aot.metadata.MetadataReader;
import eggvm.aot.overlay.OverlayMerger;
import eggvm.aot.reflect.ProgramClasses;
import eggvm.aot.verify.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// All class files of an image in the order of the JDK's loaders: JDK, VM, program; merged with the overlay, desugared.
final class ProgramPath {
  private static final String SERVICES = "META-INF/services/";

  private final JrtSource jdk = new JrtSource();
  private final List<JarSource> runtime = new ArrayList<>();
  private final List<JarSource> program = new ArrayList<>();
  private final ProgramFacts facts = new ProgramFacts(program);
  private final TransformedSource classes;
  private final Verification verification;
  private final Desugarer desugarer;
  private final Set<String> overlaid;
  private final Set<String> own;

  ProgramPath(BuildRequest request) throws BuildFailure {
    for (Path jar : runtimeJars(request.runtimeHome())) runtime.add(new JarSource(jar));
    program.add(new JarSource(request.jar()));
    for (Path path : request.classPath()) program.add(new JarSource(path));
    List<ClassSource> layers = new ArrayList<>();
    layers.add(jdk);
    layers.addAll(runtime);
    layers.addAll(program);
    LayeredSource all = new LayeredSource(layers);
    OverlayMerger merger = new OverlayMerger(all::find, overlayClasses(), facts);
    merger.check(jdk::find);
    overlaid = merger.targets();
    MergedSource merged = new MergedSource(all, merger);
    own = ownClasses();
    verification = new Verification(merged::find, own::contains);
    desugarer = new Desugarer(merged::find);
    classes = new TransformedSource(merged, List.of(well(verification), well(this::desugar)));
  }

  private static List<Path> runtimeJars(Path home) throws BuildFailure {
    try (Stream<Path> files = Files.list(home)) {
      return files.filter(f -> f.toString().endsWith(".jar") || Files.isDirectory(f)).sorted().toList();
    } catch (IOException e) {
      throw new BuildFailure("the VM's own classes are missing in " + home + ": build EggVM again");
    }
  }

  private List<String> overlayClasses() {
    List<String> names = new ArrayList<>();
    for (JarSource source : runtime) {
      for (String name : source.classNames()) {
        if (name.startsWith("eggvm/lib/")) names.add(name);
      }
    }
    return names;
  }

  /// Those of the program that are the JDK's or the VM's by name never get loaded.
  private Set<String> ownClasses() {
    Set<String> names = new HashSet<>();
    for (JarSource source : program) names.addAll(source.classNames());
    names.removeIf(name -> name.startsWith("eggvm/") || jdk.module(name) != null);
    return names;
  }

  private byte[] desugar(String name, byte[] bytes, BiConsumer<String, byte[]> add) {
    Desugarer.Result result = desugarer.desugar(bytes);
    result.added().forEach(add);
    return result.classFile();
  }

  /// ASM meets a malformed class file with whatever its reading runs into.
  private ClassTransform well(ClassTransform transform) {
    return (name, bytes, add) -> {
      try {
        return transform.apply(name, bytes, add);
      } catch (BadClassFile e) {
        throw e;
      } catch (RuntimeException e) {
        throw new BadClassFile(name, classes.origin(name), "its structure is malformed", e);
      }
    };
  }

  TransformedSource classes() { return classes; }

  ClassSource host() { return new HostSource(); }

  JarSource main() { return program.getFirst(); }

  List<JarSource> program() { return program; }

  List<JarSource> runtime() { return runtime; }

  JrtSource jdk() { return jdk; }

  /// Whether the class, by internal name, is one that a JVM runs too, with the same code.
  boolean isStock(String internalName) { return !overlaid.contains(internalName) && (isOfProgram(internalName) || jdk.find(internalName) != null); }

  boolean isOfProgram(String internalName) { return own.contains(internalName); }

  List<String> warnings() {
    List<String> all = new ArrayList<>(verification.warnings());
    all.addAll(desugarer.warnings());
    return all;
  }

  /// Everything on the class path that is no class, equal names in class path order.
  List<Resource> resources() {
    List<Resource> all = new ArrayList<>();
    for (JarSource source : program) {
      for (String name : source.resourceNames()) all.add(new Resource(name, source.resource(name)));
    }
    return all;
  }

  ProgramClasses programClasses(String mainClass) {
    TreeSet<String> names = new TreeSet<>();
    for (JarSource source : program) names.addAll(source.classNames());
    return new ProgramClasses(names, mainClass, facts::isConstant);
  }

  /// What metadata files declare; `warnings` hears of those that are malformed.
  List<Entry> metadata(Consumer<String> warnings) {
    MetadataReader reader = new MetadataReader(warnings);
    for (JarSource source : program) {
      for (String name : source.resourceNames()) if (MetadataReader.isMetadata(name)) reader.read(source.toString(), name, source.resource(name));
    }
    return reader.entries();
  }

  /// Binary names of the providers in `META-INF/services` by that of the service.
  Map<String, List<String>> services() {
    Map<String, List<String>> all = new TreeMap<>();
    for (JarSource source : program) {
      for (String name : source.resourceNames()) {
        if (!name.startsWith(SERVICES)) continue;
        List<String> providers = all.computeIfAbsent(name.substring(SERVICES.length()), service -> new ArrayList<>());
        new String(source.resource(name), StandardCharsets.UTF_8).lines()
            .map(line -> line.replaceFirst("#.*", "").trim()).filter(line -> !line.isEmpty()).forEach(providers::add);
      }
    }
    return all;
  }

  /// The class as overlay and original make it.
  private record MergedSource(ClassSource original, OverlayMerger merger) implements ClassSource {
    @Override
    public byte[] find(String internalName) {
      byte[] bytes = original.find(internalName);
      // Whatever comes after this, ASM above all, trusts what it reads.
      if (bytes != null && !trusted(internalName)) ClassFile.read(bytes, internalName, origin(internalName));
      try {
        return merger.merge(internalName, bytes);
      } catch (BadClassFile e) {
        throw e;
      } catch (RuntimeException e) {
        throw new BadClassFile(internalName, origin(internalName), "its structure is malformed", e);
      }
    }

    @Override
    public String origin(String internalName) { return original.origin(internalName); }

    @Override
    public String module(String internalName) { return original.module(internalName); }

    @Override
    public boolean trusted(String internalName) { return internalName.startsWith("eggvm/") || original.trusted(internalName); }
  }
}

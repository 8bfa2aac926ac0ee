package eggvm.aot;

import eggvm.aot.check.InitializerRule;
import eggvm.aot.check.SafepointRule;
import eggvm.aot.classfile.BadClassFile;
import eggvm.aot.classfile.BadClassPath;
import eggvm.aot.code.CompiledMethod;
import eggvm.aot.code.MethodCompiler;
import eggvm.aot.code.lower.DispatchLayout;
import eggvm.aot.desugar.ProgramClass;
import eggvm.aot.elf.ElfImage;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.heap.Statics;
import eggvm.aot.link.ImageLinker;
import eggvm.aot.overlay.OverlayException;
import eggvm.aot.profile.BadProfile;
import eggvm.aot.profile.Profile;
import eggvm.aot.profile.ProfileReader;
import eggvm.aot.reach.FailingDispatch;
import eggvm.aot.reach.InterfaceTrust;
import eggvm.aot.reach.Reachability;
import eggvm.aot.reach.Unresolved;
import eggvm.aot.reach.World;
import eggvm.aot.reflect.Availability;
import eggvm.aot.reflect.DeclaredAvailability;
import eggvm.aot.reflect.InvokerClasses;
import eggvm.aot.reflect.LibraryNeeds;
import eggvm.aot.reflect.ProgramClasses;
import eggvm.aot.reflect.Providers;
import eggvm.aot.reflect.Proxies;
import eggvm.aot.reflect.ReflectionData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// From jars to an image; the only door to this module.
public final class ImageBuilder {
  private static final int JAVA_RELEASE = 25;

  private final BuildRequest request;
  private final Progress progress;
  private final Map<String, Long> stageMillis = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private String stage;
  private long stageStartNanos;

  private ImageBuilder(BuildRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
  }

  /// Writes `request.output()`, or throws with every problem found and writes nothing.
  public static BuildReport build(BuildRequest request, Progress progress) throws BuildFailure {
    try {
      return new ImageBuilder(request, progress).run();
    } catch (OverlayException e) {
      throw new BuildFailure(e.problems());
    } catch (BadClassFile | BadClassPath | BadProfile e) {
      throw new BuildFailure(e.getMessage());
    } catch (IOException e) {
      throw new BuildFailure(request.output() + " cannot be written: " + e.getMessage());
    }
  }

  private BuildReport run() throws BuildFailure, IOException {
    checkJdk();
    stage("read");
    ProgramPath path = new ProgramPath(request);
    Universe universe = new Universe(path.classes(), path.host());
    if (request.profile() != null) universe.use(ProfileReader.read(request.profile(), path::isStock));
    VmType mainType = mainType(path, universe);
    VmMethod main = MainMethod.of(mainType);
    if (main == null) throw new BuildFailure(mainType.toJavaName() + " has no main method that could be called");
    boolean isStatic = main.isStatic();
    VmType owner = isStatic ? main.owner() : mainType;
    path.classes().add(ProgramClass.NAME, ProgramClass.write(owner.internalName(), main.descriptor(), isStatic, owner.isInterface()));

    stage("reach");
    Map<String, VmMethod> entryPoints = EntryPoints.find(universe, path.runtime(), request.machine());
    Reachability reachability = new Reachability(universe);
    EntryPoints.reach(reachability, universe, entryPoints);
    Providers providers = new Providers(path.services());
    Proxies proxies = new Proxies(path.classes());
    ProgramClasses program = path.programClasses(mainType.internalName());
    Availability availability = new Availability(reachability, program, providers, proxies);
    DeclaredAvailability declared = new DeclaredAvailability(reachability, availability, path.metadata(this::warn));
    LibraryNeeds needs = new LibraryNeeds(reachability, availability.members(), program);
    ReflectionData reflection = new InvokerClasses(reachability, path.classes()).complete(availability, needs);
    new InterfaceTrust(reachability).complete();
    new FailingDispatch(reachability, path.classes()).complete();
    World world = reachability.freeze();
    universe.freeze(world);
    warn(path, world);
    warnOfProfile(world, universe.profile(), path);
    DispatchLayout layout = layout(universe, world);
    Statics statics = new Statics(world);

    stage("compile");
    progress.detail(world.methods().size() + " methods of " + world.types().size() + " classes");
    Compilation compilation = new Compilation(new MethodCompiler(universe, layout, request.march().level()), progress, request.threads());
    Natives natives = new Natives(world);
    natives.check(compilation.run(natives.callers()));
    Map<VmMethod, CompiledMethod> compiled = compilation.run(world.methods());
    natives.check(compiled);
    checkVm(world, compiled, entryPoints);

    stage("link");
    boolean isPc = request.machine().equals("pc");
    ImageLinker linker =
        new ImageLinker(world, universe, layout, statics, compiled, entryPoints, reflection, Resources.of(world, path, needs, providers, proxies, declared, request.addedFiles()), isPc, request.march().level());
    ElfImage image = linker.link();
    if (!request.strip()) linker.debugInfo(image);
    stage("write");
    image.write(request.output(), request.strip());
    endStage();
    return new BuildReport(
        linker.classCount(),
        linker.methodCount(),
        linker.codeBytes(),
        linker.dataBytes(),
        linker.metadataBytes(),
        stageMillis,
        PeakMemory.bytes(),
        warnings,
        request.why() == null ? null : reachability.explain(request.why()),
        ImageFigures.of(world, linker.methods(), linker.dataKinds(), linker.metadataKinds()));
  }

  private static void checkJdk() throws BuildFailure {
    if (Runtime.version().feature() != JAVA_RELEASE) {
      throw new BuildFailure("EggVM needs a JDK " + JAVA_RELEASE + ", this is " + Runtime.version() + ": set JAVA_HOME to one");
    }
  }

  private VmType mainType(ProgramPath path, Universe universe) throws BuildFailure {
    String name = request.mainClass() != null ? request.mainClass() : path.main().manifestAttribute("Main-Class");
    if (name == null) {
      throw new BuildFailure(request.jar() + " names no Main-Class in its manifest: choose one with --main");
    }
    VmType type = universe.classOrNull(name.trim().replace('.', '/'));
    if (type == null) throw new BuildFailure("main class " + name + " is not in " + request.jar() + " nor on the class path");
    return type;
  }

  private DispatchLayout layout(Universe universe, World world) {
    int bitmapOffset = universe.classType().instanceBytes();
    int bitmapBytes = (world.testedTypes().size() + 7) / 8;
    return new DispatchLayout(bitmapOffset, bitmapBytes, (bitmapOffset + bitmapBytes + 3) & -4);
  }

  private void warn(ProgramPath path, World world) {
    TreeSet<String> lines = new TreeSet<>();
    Set<String> reached = world.methods().stream().map(ImageBuilder::place).collect(Collectors.toSet());
    for (String warning : path.warnings()) {
      if (isOf(reached, warning) && !isJdk(path, classOf(warning))) lines.add(warning);
    }
    for (Unresolved each : world.unresolved()) {
      if (!isJdk(path, each.user().owner().internalName())) lines.add(each.toString());
    }
    lines.forEach(this::warn);
  }

  private void warnOfProfile(World world, Profile profile, ProgramPath path) {
    if (profile.isEmpty()) return;
    boolean fits = world.methods().stream().anyMatch(m -> profile.of(m.symbol()) != null && m.profile().isKnown() && path.isOfProgram(m.owner().internalName()));
    if (!fits) warn(request.profile() + " tells nothing of the program's own code: it is of another program, of another version, or of too short a run");
  }

  /// What the JDK itself lacks is its own affair: a program that needs it names it.
  private static boolean isJdk(ProgramPath path, String internalName) { return path.jdk().find(internalName) != null; }

  /// Whether the warning is about a method that is reached, or about a whole class.
  private static boolean isOf(Set<String> reached, String warning) {
    String place = warning.substring(0, Math.max(0, warning.indexOf(": ")));
    return place.indexOf('(') < 0 || reached.contains(place);
  }

  /// As a desugarer's warning begins.
  private static String place(VmMethod method) {
    return method.owner().internalName().replace('/', '.') + '.' + method.getName() + method.descriptor();
  }

  /// Internal name of the class at the beginning of a desugarer's warning, which is `binary.class.Name.method(descriptor): ...`.
  private static String classOf(String warning) {
    String member = warning.substring(0, Math.max(0, warning.indexOf('(')));
    return member.substring(0, Math.max(0, member.lastIndexOf('.'))).replace('.', '/');
  }

  private void warn(String text) {
    warnings.add(text);
    progress.warning(text);
  }

  /// What the VM's own sources promise.
  private static void checkVm(World world, Map<VmMethod, CompiledMethod> compiled, Map<String, VmMethod> entryPoints) throws BuildFailure {
    List<String> problems = new ArrayList<>(new SafepointRule(world, compiled, entryPoints).breaches());
    problems.addAll(InitializerRule.breaches(world));
    if (!problems.isEmpty()) throw new BuildFailure(problems);
  }

  private void stage(String name) {
    endStage();
    stage = name;
    stageStartNanos = System.nanoTime();
    progress.stage(name);
  }

  private void endStage() {
    if (stage != null) stageMillis.put(stage, (System.nanoTime() - stageStartNanos) / 1_000_000);
    stage = null;
  }
}

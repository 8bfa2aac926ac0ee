package eggvm.aot.overlay;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.commons.SimpleRemapper;

/// Merges overlay classes into the classes that they replace. Immutable, so any number of threads may merge.
public final class OverlayMerger {
  /// Natives that bind a class to its C half: no C, nothing to bind.
  private static final Set<String> BINDERS = Set.of("registerNatives", "initIDs");

  private static final String STOCK_NATIVE = "Leggvm/vm/contract/StockNative;";

  private final Function<String, byte[]> lib;
  private final Map<String, List<Overlay>> byTarget = new HashMap<>();
  private final Map<String, List<Overlay>> byCaller = new HashMap<>();
  /// By caller: the overlay class that stands for a target there.
  private final Map<String, Map<String, String>> substitutes = new TreeMap<>();
  /// Overlay class -> target, for whole replacements.
  private final Map<String, String> renamed = new HashMap<>();
  /// Target -> overlay class, for whole replacements.
  private final Map<String, String> wholes = new HashMap<>();

  /// `lib` gives the overlay's class files by internal name; names without `@Replaces` are ignored.
  public OverlayMerger(Function<String, byte[]> lib, Collection<String> overlayClassNames) {
    this(lib, overlayClassNames, Program.UNKNOWN);
  }

  /// `program` decides about overlay classes that have a condition.
  public OverlayMerger(Function<String, byte[]> lib, Collection<String> overlayClassNames, Program program) {
    this.lib = lib;
    for (String name : new TreeSet<>(overlayClassNames)) {
      Overlay overlay = Overlay.read(lib.apply(name));
      if (overlay == null || !overlay.applies(program)) continue;
      if (overlay.whole() && !overlay.callers().isEmpty()) {
        for (String caller : overlay.callers()) substitutes.computeIfAbsent(caller, _ -> new TreeMap<>()).put(overlay.target(), overlay.name());
      } else if (overlay.whole()) {
        renamed.put(overlay.name(), overlay.target());
        wholes.put(overlay.target(), overlay.name());
      } else if (!overlay.callers().isEmpty()) {
        for (String caller : overlay.callers()) byCaller.computeIfAbsent(caller, _ -> new ArrayList<>()).add(overlay);
      } else {
        byTarget.computeIfAbsent(overlay.target(), _ -> new ArrayList<>()).add(overlay);
      }
    }
  }

  /// The class as the image sees it. `original` is null for a class that the JDK does not have; so is the result unless a whole
  /// replacement brings a nested class of that name.
  public byte[] merge(String internalName, byte[] original) {
    String overlay = nameInOverlay(internalName);
    if (overlay != null) {
      byte[] replacement = lib.apply(overlay);
      if (replacement != null) return rename(replacement);
    }
    if (original == null) return null;
    boolean mayNameOverlays = internalName.startsWith("eggvm/") && !renamed.isEmpty();
    byte[] patched = patch(internalName, mayNameOverlays ? rename(original) : original);
    Map<String, String> others = substitutes.get(internalName);
    return others == null ? patched : remap(patched, new SimpleRemapper(ASM9, others));
  }

  /// Internal names of all classes that the overlay changes.
  public Set<String> targets() {
    Set<String> all = new TreeSet<>(byTarget.keySet());
    all.addAll(byCaller.keySet());
    all.addAll(substitutes.keySet());
    all.addAll(wholes.keySet());
    return all;
  }

  /// Throws [OverlayException] unless every overlay method has its target among the classes that `library` gives.
  public void check(Function<String, byte[]> library) {
    TreeSet<String> problems = new TreeSet<>();
    wholes.forEach((target, overlay) -> {
      if (library.apply(target) == null) problems.add(overlay + " replaces the missing class " + target);
    });
    byTarget.forEach((target, overlays) -> {
      byte[] original = library.apply(target);
      Set<Overlay.Method> matched = original == null ? Set.of() : matched(target, original);
      for (Overlay overlay : overlays) {
        if (original == null) problems.add(overlay.name() + " replaces methods of the missing class " + target);
        else overlay.methods().stream().filter(m -> !matched.contains(m))
            .forEach(m -> problems.add(overlay.name() + "." + m.name() + m.descriptor() + " replaces no method of " + target));
      }
    });
    byCaller.forEach((caller, overlays) -> {
      byte[] original = library.apply(caller);
      for (Overlay overlay : overlays) {
        if (original == null) problems.add(overlay.name() + " redirects calls in the missing class " + caller);
        else if (!Redirects.applyTo(original, overlay)) problems.add(overlay.name() + " redirects calls that " + caller + " does not make");
      }
    });
    substitutes.forEach((caller, others) -> {
      byte[] original = library.apply(caller);
      others.forEach((target, overlay) -> {
        if (original == null) problems.add(overlay + " stands for " + target + " in the missing class " + caller);
        else if (!mentions(original, target)) problems.add(overlay + " stands for " + target + ", which " + caller + " does not use");
      });
    });
    if (!problems.isEmpty()) throw new OverlayException(List.copyOf(problems));
  }

  private static boolean mentions(byte[] classFile, String internalName) {
    boolean[] found = new boolean[1];
    remap(classFile, new Remapper(ASM9) {
      @Override
      public String map(String name) {
        found[0] |= name.equals(internalName);
        return name;
      }
    });
    return found[0];
  }

  private String nameInOverlay(String internalName) {
    String whole = wholes.get(internalName);
    if (whole != null) return whole;
    int dollar = internalName.indexOf('$');
    if (dollar < 0) return null;
    String outer = wholes.get(internalName.substring(0, dollar));
    return outer == null ? null : outer + internalName.substring(dollar);
  }

  private byte[] rename(byte[] classFile) { return remap(classFile, new WholeNames()); }

  private static byte[] remap(byte[] classFile, Remapper names) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile).accept(new ClassRemapper(writer, names), 0);
    return writer.toByteArray();
  }

  private final class WholeNames extends Remapper {
    WholeNames() { super(ASM9); }

    @Override
    public String map(String name) {
      String target = renamed.get(name);
      if (target != null) return target;
      int dollar = name.indexOf('$');
      String outer = dollar < 0 ? null : renamed.get(name.substring(0, dollar));
      return outer == null ? name : outer + name.substring(dollar);
    }
  }

  private Set<Overlay.Method> matched(String target, byte[] original) {
    Set<Overlay.Method> found = new HashSet<>();
    new ClassReader(original).accept(new ClassVisitor(ASM9) {
      @Override
      public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        Replacement replacement = replacement(target, access, name, descriptor);
        if (replacement != null) found.add(replacement.method);
        return null;
      }
    }, ClassReader.SKIP_CODE);
    return found;
  }

  private byte[] patch(String internalName, byte[] original) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, 0);
    Patcher patcher = new Patcher(internalName, writer);
    reader.accept(patcher, 0);
    return patcher.changed ? writer.toByteArray() : original;
  }

  private record Replacement(String overlay, Overlay.Method method) {}

  private Replacement replacement(String target, int access, String name, String descriptor) {
    boolean isStatic = (access & ACC_STATIC) != 0;
    for (Overlay overlay : byTarget.getOrDefault(target, List.of())) {
      for (Overlay.Method method : overlay.methods()) {
        if (method.replaces(target, isStatic, name, descriptor)) return new Replacement(overlay.name(), method);
      }
    }
    return null;
  }

  private final class Patcher extends ClassVisitor {
    private final String target;
    boolean changed;

    Patcher(String target, ClassVisitor next) {
      super(ASM9, next);
      this.target = target;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
      Replacement replacement = replacement(target, access, name, descriptor);
      boolean isNative = (access & ACC_NATIVE) != 0;
      boolean binder = isNative && BINDERS.contains(name) && descriptor.equals("()V");
      String missing = isNative ? missing() : "";
      if (replacement == null && !binder && missing.isEmpty()) {
        return redirected(super.visitMethod(access, name, descriptor, signature, exceptions));
      }
      changed = true;
      MethodVisitor out = super.visitMethod(access & ~ACC_NATIVE, name, descriptor, signature, exceptions);
      if (isNative) out.visitAnnotation(STOCK_NATIVE, false).visitEnd();
      boolean isStatic = (access & ACC_STATIC) != 0;
      if (replacement != null) return Redirection.call(out, isStatic, descriptor, replacement.overlay, replacement.method);
      if (binder) return Redirection.nothing(out);
      return Redirection.failure(out, isStatic, descriptor, target.replace('/', '.') + "." + name + ": " + missing);
    }

    private String missing() {
      for (Overlay overlay : byTarget.getOrDefault(target, List.of())) if (!overlay.missing().isEmpty()) return overlay.missing();
      return "";
    }

    private MethodVisitor redirected(MethodVisitor out) {
      List<Overlay> overlays = byCaller.get(target);
      return overlays == null ? out : new Redirects(out, overlays, () -> changed = true);
    }
  }
}

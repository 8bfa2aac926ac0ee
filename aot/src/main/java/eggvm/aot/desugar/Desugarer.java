package eggvm.aot.desugar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/// Rewrites classes so that they need no run-time linkage; see the package's drawing. Thread safe.
public final class Desugarer {
  /// Every method added to an existing class begins with this; reflection should not list them.
  public static final String GENERATED_PREFIX = "$$egg$";

  /// The rewritten class file (the very input array when nothing was to be done) and the new classes by internal name.
  public record Result(byte[] classFile, Map<String, byte[]> added) {}

  private final Hierarchy hierarchy;
  private final VarHandleConstants varHandles;
  private final TreeSet<String> warnings = new TreeSet<>();

  /// @param classes class file by internal name as the image will have it before desugaring, null when there is none;
  ///     called from any thread that desugars
  public Desugarer(Function<String, byte[]> classes) {
    hierarchy = new Hierarchy(classes);
    varHandles = new VarHandleConstants(hierarchy);
  }

  public Result desugar(byte[] classFile) {
    if (!ConstantPoolScan.mayNeedWork(classFile)) return new Result(classFile, Map.of());
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, 0);
    Rewrite rewrite = new Rewrite(node, hierarchy, this::warn);
    List<MethodNode> methods = new ArrayList<>(node.methods);
    // Last, because it may have to know every lambda of the class.
    methods.sort(Comparator.comparing(method -> method.name.equals("$deserializeLambda$")));
    for (MethodNode method : methods) rewriteDynamic(rewrite, method);
    new VarHandleSites(rewrite, varHandles).rewrite();
    new FieldUpdaters(rewrite).rewrite();
    Fences.rewrite(rewrite);
    ArrayInitializers.rewrite(rewrite);
    HandleUses.warn(rewrite);
    return rewrite.finish(classFile);
  }

  /// What could not be desugared, one line each, sorted; such a place throws at run time or needs `java.lang.invoke` there.
  public List<String> warnings() {
    synchronized (warnings) {
      return new ArrayList<>(warnings);
    }
  }

  private void warn(String message) {
    synchronized (warnings) {
      warnings.add(message);
    }
  }

  private static void rewriteDynamic(Rewrite rewrite, MethodNode method) {
    for (AbstractInsnNode instruction : method.instructions.toArray()) {
      Code code = new Code();
      if (instruction instanceof InvokeDynamicInsnNode site) {
        CallSites.emit(rewrite, method, site, code);
      } else if (instruction instanceof LdcInsnNode load && load.cst instanceof ConstantDynamic constant) {
        Constants.emit(rewrite, constant, code);
      } else {
        continue;
      }
      method.instructions.insertBefore(instruction, code.list);
      method.instructions.remove(instruction);
      rewrite.markChanged();
    }
  }
}

package eggvm.aot.code.plugin;

import eggvm.aot.graph.VmMethod;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.graphbuilderconf.GraphBuilderContext;
import jdk.graal.compiler.nodes.graphbuilderconf.InlineInvokePlugin;
import jdk.vm.ci.meta.ResolvedJavaMethod;

/// Inlining while parsing: what is hardly larger than its call, and what the library marks `@ForceInline`.
/// Limits are bytes of bytecode; they are the knobs behind the image size in docs/PERFORMANCE.md.
public final class SmallMethodInlining implements InlineInvokePlugin {
  private static final String FORCE_INLINE = "Ljdk/internal/vm/annotation/ForceInline;";
  private static final int TRIVIAL_BYTES = 12;
  private static final int FORCED_BYTES = 200;
  private static final int MAX_DEPTH = 9;
  private static final int MAX_TRIVIAL_DEPTH = 4;

  @Override
  public InlineInfo shouldInlineInvoke(GraphBuilderContext b, ResolvedJavaMethod method, ValueNode[] arguments) {
    VmMethod target = (VmMethod) method;
    if (target.getCode() == null || target.isNative() || !target.canBeInlined() || target.getDeclaringClass().isHost()) return null;
    if (b.recursiveInliningDepth(method) > 0) return null;
    // Reachability has not followed the branches behind such a call, so it must not stay one.
    if (target.isStatic() && target.constantResult() != null) return InlineInfo.createStandardInlineInfo(method);
    int bytes = target.getCodeSize();
    boolean isForced = target.hasAnnotation(FORCE_INLINE) && bytes <= FORCED_BYTES && b.getDepth() < MAX_DEPTH;
    boolean isTrivial =
        bytes <= TRIVIAL_BYTES
            && b.getDepth() < MAX_TRIVIAL_DEPTH
            && target.getExceptionHandlers().length == 0
            && !target.isSynchronized();
    return isForced || isTrivial ? InlineInfo.createStandardInlineInfo(method) : null;
  }
}

package eggvm.aot.code.plugin;

import eggvm.aot.code.LinkingParser;
import eggvm.aot.code.node.ClassInitializationNode;
import eggvm.aot.graph.ObjectConstant;
import eggvm.aot.graph.VmType;
import java.util.function.Supplier;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.FrameState;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.graphbuilderconf.ClassInitializationPlugin;
import jdk.graal.compiler.nodes.graphbuilderconf.GraphBuilderContext;
import jdk.vm.ci.meta.ConstantPool;
import jdk.vm.ci.meta.ResolvedJavaType;

/// Emits initialisation checks where JLS 12.4.1 asks for one and nothing has proven it superfluous.
public final class InitializationPlugin implements ClassInitializationPlugin {
  @Override
  public boolean apply(GraphBuilderContext builder, ResolvedJavaType type, Supplier<FrameState> state) {
    VmType target = (VmType) type;
    if (builder.parsingIntrinsic() || builder instanceof LinkingParser parser && parser.callsArithmetic() || target.isArray() || target.isInitialized() || isRunningIn(builder, target)) return false;
    ValueNode constant =
        ConstantNode.forConstant(ObjectConstant.ofClass(target), builder.getMetaAccess(), builder.getGraph());
    builder.add(new ClassInitializationNode(constant, state.get()));
    return true;
  }

  /// Code of a class runs only once its initialisation has begun, in this thread or entirely; so has that of its superclasses.
  private static boolean isRunningIn(GraphBuilderContext builder, VmType target) {
    if (target.isInterface()) return builder.getMethod().getDeclaringClass().equals(target);
    for (VmType t = (VmType) builder.getMethod().getDeclaringClass(); t != null; t = t.superType()) {
      if (t.equals(target)) return true;
    }
    return false;
  }

  @Override
  public boolean supportsLazyInitialization(ConstantPool pool) { return true; }

  @Override
  public void loadReferencedType(GraphBuilderContext builder, ConstantPool pool, int index, int opcode) {}
}

package eggvm.aot.code.plugin;

import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.Map;
import jdk.graal.compiler.nodes.CallTargetNode.InvokeKind;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.graphbuilderconf.GraphBuilderContext;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin.InlineOnlyInvocationPlugin;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin.Receiver;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins.Registration;
import jdk.graal.compiler.nodes.type.StampTool;
import jdk.vm.ci.meta.ResolvedJavaMethod;

/// `System.arraycopy` between arrays whose element type is known calls the VM's method for that type.
final class ArrayCopyPlugin extends InlineOnlyInvocationPlugin {
  private static final String COPY = "Leggvm/vm/object/ArrayCopy;";
  private static final Map<String, String> BY_ARRAY = Map.of("[B", "bytes", "[C", "chars", "[I", "ints", "[J", "longs");

  private final Universe universe;

  private ArrayCopyPlugin(Universe universe) {
    super("arraycopy", Object.class, int.class, Object.class, int.class, int.class);
    this.universe = universe;
  }

  static void register(InvocationPlugins plugins, Universe universe) {
    new Registration(plugins, System.class).register(new ArrayCopyPlugin(universe));
  }

  @Override
  public boolean apply(
      GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode from, ValueNode fromIndex, ValueNode to, ValueNode toIndex,
      ValueNode length) {
    if (!(StampTool.typeOrNull(from) instanceof VmType type) || !type.equals(StampTool.typeOrNull(to))) return false;
    String name = BY_ARRAY.get(type.getName());
    // The special methods leave mistakes to the general one.
    if (name == null || b.getMethod().getDeclaringClass().getName().equals(COPY)) return false;
    VmMethod target = universe.type(COPY).method(name, "(" + type.getName() + "I" + type.getName() + "II)V");
    b.handleReplacedInvoke(InvokeKind.Static, target, new ValueNode[] {from, fromIndex, to, toIndex, length}, false);
    return true;
  }
}

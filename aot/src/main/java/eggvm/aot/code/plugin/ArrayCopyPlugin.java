package eggvm.aot.code.plugin;

import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.List;
import jdk.graal.compiler.nodes.CallTargetNode.InvokeKind;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.graphbuilderconf.GraphBuilderContext;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin.InlineOnlyInvocationPlugin;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin.Receiver;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins.Registration;
import jdk.graal.compiler.nodes.type.StampTool;
import jdk.vm.ci.meta.ResolvedJavaMethod;

/// `System.arraycopy` between arrays whose element type is known calls the method for that type.
public final class ArrayCopyPlugin extends InlineOnlyInvocationPlugin {
  private static final String COPY = "Leggvm/lib/java/lang/ShortArrays;";
  static final List<String> ARRAYS = List.of("[B", "[C", "[I", "[J");

  private final Universe universe;

  private ArrayCopyPlugin(Universe universe) {
    super("arraycopy", Object.class, int.class, Object.class, int.class, int.class);
    this.universe = universe;
  }

  static void register(InvocationPlugins plugins, Universe universe) {
    new Registration(plugins, System.class).register(new ArrayCopyPlugin(universe));
  }

  /// All methods that this puts in the place of `System.arraycopy`.
  public static List<VmMethod> targets(Universe universe) { return ARRAYS.stream().map(array -> target(universe, array)).toList(); }

  private static VmMethod target(Universe universe, String array) { return universe.type(COPY).method("copy", "(" + array + "I" + array + "II)V"); }

  @Override
  public boolean apply(
      GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode from, ValueNode fromIndex, ValueNode to, ValueNode toIndex,
      ValueNode length) {
    if (!(StampTool.typeOrNull(from) instanceof VmType type) || !type.equals(StampTool.typeOrNull(to))) return false;
    if (!ARRAYS.contains(type.getName())) return false;
    b.handleReplacedInvoke(InvokeKind.Static, target(universe, type.getName()), new ValueNode[] {from, fromIndex, to, toIndex, length}, false);
    return true;
  }
}

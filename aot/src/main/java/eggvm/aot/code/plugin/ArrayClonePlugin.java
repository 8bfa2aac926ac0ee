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

/// `clone` of an array whose element type is known calls the method for that type.
public final class ArrayClonePlugin extends InlineOnlyInvocationPlugin {
  private static final String CLONES = "Leggvm/lib/java/lang/ArrayClones;";

  private final Universe universe;

  private ArrayClonePlugin(Universe universe) {
    super("clone", Receiver.class);
    this.universe = universe;
  }

  static void register(InvocationPlugins plugins, Universe universe) {
    new Registration(plugins, Object.class).register(new ArrayClonePlugin(universe));
  }

  /// All methods that this puts in the place of `clone`.
  public static List<VmMethod> targets(Universe universe) { return ArrayCopyPlugin.ARRAYS.stream().map(array -> target(universe, array)).toList(); }

  private static VmMethod target(Universe universe, String array) { return universe.type(CLONES).method("clone", "(" + array + ")" + array); }

  @Override
  public boolean apply(GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver) {
    if (!(StampTool.typeOrNull(receiver.get(false)) instanceof VmType type) || !ArrayCopyPlugin.ARRAYS.contains(type.getName())) return false;
    b.handleReplacedInvoke(InvokeKind.Static, target(universe, type.getName()), new ValueNode[] {receiver.get(true)}, false);
    return true;
  }
}

package eggvm.aot.code.plugin;

import eggvm.aot.code.node.ExpectedNode;
import eggvm.vm.machine.Branch;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.extended.BranchProbabilityNode;
import jdk.graal.compiler.nodes.graphbuilderconf.GraphBuilderContext;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin.RequiredInvocationPlugin;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins.Registration;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.ResolvedJavaMethod;

/// [Branch] as probabilities.
final class BranchPlugins {
  private BranchPlugins() {}

  static void register(InvocationPlugins plugins) {
    Registration branch = new Registration(plugins, Branch.class);
    expected(branch, "likely", BranchProbabilityNode.FAST_PATH_PROBABILITY);
    expected(branch, "even", 0.5);
  }

  private static void expected(Registration branch, String name, double probability) {
    branch.register(
        new RequiredInvocationPlugin(name, boolean.class) {
          @Override
          public boolean apply(GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode condition) {
            b.addPush(JavaKind.Boolean, new ExpectedNode(condition, probability));
            return true;
          }
        });
  }
}

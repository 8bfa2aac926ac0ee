package eggvm.aot.code.lower;

import eggvm.aot.code.RuntimeCall;
import eggvm.aot.code.node.ClassAddressNode;
import eggvm.aot.code.provider.VmRegisters;
import java.util.List;
import jdk.graal.compiler.core.common.spi.ForeignCallsProvider;
import jdk.graal.compiler.core.common.type.Stamp;
import jdk.graal.compiler.core.common.type.StampFactory;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.extended.ForeignCallNode;
import jdk.graal.compiler.nodes.graphbuilderconf.GraphBuilderContext;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin.Receiver;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin.RequiredInlineOnlyInvocationPlugin;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins;
import jdk.graal.compiler.replacements.nodes.ReadRegisterNode;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.ResolvedJavaMethod;

/// What the native methods of [VmSnippets] mean.
public final class SnippetPlugins {
  private SnippetPlugins() {}

  public static void register(InvocationPlugins plugins, ForeignCallsProvider calls) {
    plugins.register(
        VmSnippets.class,
        new RequiredInlineOnlyInvocationPlugin("thread") {
          @Override
          public boolean apply(GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver) {
            b.addPush(
                JavaKind.Object,
                new ReadRegisterNode(StampFactory.forKind(JavaKind.Long), VmRegisters.THREAD, true, false));
            return true;
          }
        });
    // A Word is an object to the parser.
    classAddress(plugins, "classAddress", JavaKind.Object, JavaKind.Long);
    classAddress(plugins, "classReference", JavaKind.Int, JavaKind.Int);
    plugins.register(
        VmSnippets.class,
        new RequiredInlineOnlyInvocationPlugin("slowInstance", Object.class) {
          @Override
          public boolean apply(GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode type) {
            b.addPush(JavaKind.Object, call(calls, RuntimeCall.NEW_INSTANCE, StampFactory.objectNonNull(), type));
            return true;
          }
        });
    plugins.register(
        VmSnippets.class,
        new RequiredInlineOnlyInvocationPlugin("slowArray", Object.class, int.class) {
          @Override
          public boolean apply(
              GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode type, ValueNode length) {
            b.addPush(JavaKind.Object, call(calls, RuntimeCall.NEW_ARRAY, StampFactory.objectNonNull(), type, length));
            return true;
          }
        });
    plugins.register(VmSnippets.class, slowLock("slowEnter", RuntimeCall.MONITOR_ENTER, calls));
    plugins.register(VmSnippets.class, slowLock("slowExit", RuntimeCall.MONITOR_EXIT, calls));
    plugins.register(
        VmSnippets.class,
        new RequiredInlineOnlyInvocationPlugin("slowAssignable", Object.class, Object.class) {
          @Override
          public boolean apply(
              GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode from, ValueNode to) {
            b.addPush(
                JavaKind.Boolean, call(calls, RuntimeCall.IS_ASSIGNABLE, StampFactory.forInteger(JavaKind.Int, 0, 1), from, to));
            return true;
          }
        });
  }

  private static RequiredInlineOnlyInvocationPlugin slowLock(String name, RuntimeCall target, ForeignCallsProvider calls) {
    return new RequiredInlineOnlyInvocationPlugin(name, Object.class) {
      @Override
      public boolean apply(GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode object) {
        b.add(call(calls, target, StampFactory.forVoid(), object));
        return true;
      }
    };
  }

  static ForeignCallNode call(ForeignCallsProvider calls, RuntimeCall target, Stamp stamp, ValueNode... arguments) {
    return new ForeignCallNode(calls.getDescriptor(target.signature()), stamp, List.of(arguments));
  }

  private static void classAddress(InvocationPlugins plugins, String name, JavaKind pushed, JavaKind kind) {
    plugins.register(
        VmSnippets.class,
        new RequiredInlineOnlyInvocationPlugin(name, Object.class) {
          @Override
          public boolean apply(GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode type) {
            b.addPush(pushed, new ClassAddressNode(type, kind));
            return true;
          }
        });
  }
}

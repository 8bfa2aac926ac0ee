package eggvm.aot.code.plugin;

import eggvm.aot.graph.ObjectConstant;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.vm.object.ObjectLayout;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.graphbuilderconf.GraphBuilderContext;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin.InlineOnlyInvocationPlugin;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin.Receiver;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins.Registration;
import jdk.graal.compiler.options.OptionValues;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.ResolvedJavaMethod;

/// Library calls whose answer the builder knows, above all layout questions asked of Unsafe.
public final class ImagePlugins {
  private ImagePlugins() {}

  /// Plug-ins of the stock compiler that need deoptimisation or a moving collector's help are left out, and so are those that would put a
  /// loop over a string into every caller: the overlay has these loops, for every CPU level.
  public static InvocationPlugins container() {
    return new InvocationPlugins() {
      @Override
      public InvocationPlugin lookupInvocation(
          ResolvedJavaMethod method, boolean allowDecorators, boolean allowDisable, OptionValues options) {
        return isExcluded(method) ? null : super.lookupInvocation(method, allowDecorators, allowDisable, options);
      }
    };
  }

  private static boolean isExcluded(ResolvedJavaMethod method) {
    String owner = method.getDeclaringClass().getName();
    String name = method.getName();
    return switch (owner) {
      case "Ljava/lang/reflect/Array;", "Ljava/lang/StringLatin1;" -> true;
      case "Ljava/lang/Class;" -> name.equals("cast");
      case "Ljava/lang/StringUTF16;" -> !name.equals("getChar") && !name.equals("putChar");
      default -> false;
    };
  }

  public static void register(InvocationPlugins plugins, Universe universe) {
    BranchPlugins.register(plugins);
    ArrayCopyPlugin.register(plugins, universe);
    ArrayClonePlugin.register(plugins, universe);
    Registration unsafe = new Registration(plugins, "jdk.internal.misc.Unsafe");
    unsafe.setAllowOverwrite(true);
    unsafe.register(
        new InlineOnlyInvocationPlugin("objectFieldOffset", Receiver.class, Class.class, String.class) {
          @Override
          public boolean apply(
              GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode type, ValueNode name) {
            Long offset = fieldOffset(universe, type, name);
            if (offset == null) return false;
            receiver.get(true);
            b.addPush(JavaKind.Long, ConstantNode.forLong(offset));
            return true;
          }
        });
    unsafe.register(
        new InlineOnlyInvocationPlugin("arrayBaseOffset", Receiver.class, Class.class) {
          @Override
          public boolean apply(GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode type) {
            receiver.get(true);
            b.addPush(method.getSignature().getReturnKind(), ConstantNode.forIntegerKind(
                method.getSignature().getReturnKind(), ObjectLayout.ARRAY_BASE));
            return true;
          }
        });
    unsafe.register(
        new InlineOnlyInvocationPlugin("arrayIndexScale", Receiver.class, Class.class) {
          @Override
          public boolean apply(GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode type) {
            VmType array = constantType(type);
            if (array == null || !array.isArray()) return false;
            receiver.get(true);
            b.addPush(JavaKind.Int, ConstantNode.forInt(1 << array.componentType().elementLog2()));
            return true;
          }
        });
  }

  private static VmType constantType(ValueNode node) {
    return node.isConstant() && node.asConstant() instanceof ObjectConstant object && object.value() instanceof VmType type
        ? type
        : null;
  }

  /// Null when it is not a constant question, or has no answer (then the call throws at run time).
  private static Long fieldOffset(Universe universe, ValueNode type, ValueNode name) {
    VmType owner = constantType(type);
    if (owner == null || !name.isConstant()) return null;
    if (!(name.asConstant() instanceof ObjectConstant object) || !(object.value() instanceof String text)) return null;
    for (VmField field : owner.fields()) {
      if (field.getName().equals(text) && !field.isStatic()) return (long) field.getOffset();
    }
    return null;
  }
}

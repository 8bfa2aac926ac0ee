package eggvm.aot.code.plugin;

import eggvm.vm.machine.CpuLevel;
import java.util.function.Function;
import jdk.graal.compiler.core.common.Stride;
import jdk.graal.compiler.lir.gen.LIRGeneratorTool.ArrayIndexOfVariant;
import jdk.graal.compiler.lir.gen.LIRGeneratorTool.CharsetName;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.graphbuilderconf.GraphBuilderContext;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin.Receiver;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin.RequiredInvocationPlugin;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins.Registration;
import jdk.graal.compiler.replacements.StringUTF16CompressNode;
import jdk.graal.compiler.replacements.nodes.ArrayCopyWithConversionsNode;
import jdk.graal.compiler.replacements.nodes.ArrayIndexOfNode;
import jdk.graal.compiler.replacements.nodes.BigIntegerMulAddNode;
import jdk.graal.compiler.replacements.nodes.BigIntegerMultiplyToLenNode;
import jdk.graal.compiler.replacements.nodes.BigIntegerSquareToLenNode;
import jdk.graal.compiler.replacements.nodes.CountPositivesNode;
import jdk.graal.compiler.replacements.nodes.EncodeArrayNode;
import jdk.graal.compiler.replacements.nodes.VectorizedHashCodeNode;
import jdk.graal.compiler.replacements.nodes.VectorizedMismatchNode;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.ResolvedJavaMethod;

/// `eggvm.vm.bulk.Vectors` as the compiler's own loops, for the processor that is compiled for, and which one that is.
public final class VectorPlugins {
  private static final Class<?>[] INDEX_OF = {long.class, int.class, int.class, int.class};
  private static final Class<?>[] INDEX_OF_TWO = {long.class, int.class, int.class, int.class, int.class};
  private static final Class<?>[] HASH = {long.class, int.class, int.class};
  private static final Class<?>[] MOVE = {long.class, long.class, int.class};

  private final Registration vectors;

  private VectorPlugins(Registration vectors) { this.vectors = vectors; }

  public static void register(InvocationPlugins plugins, int level) {
    new VectorPlugins(new Registration(plugins, CpuLevel.class)).value("compiled", _ -> ConstantNode.forInt(level));
    VectorPlugins all = new VectorPlugins(new Registration(plugins, "eggvm.vm.bulk.Vectors"));
    all.search();
    all.hash();
    all.text();
    all.magnitudes();
  }

  private void search() {
    value("indexOfByte", a -> indexOf(Stride.S1, ArrayIndexOfVariant.MatchAny, a, a[3]), INDEX_OF);
    value("indexOfChar", a -> indexOf(Stride.S2, ArrayIndexOfVariant.MatchAny, a, a[3]), INDEX_OF);
    value("indexOfBytes", a -> indexOf(Stride.S1, ArrayIndexOfVariant.FindTwoConsecutive, a, a[3], a[4]), INDEX_OF_TWO);
    value("indexOfChars", a -> indexOf(Stride.S2, ArrayIndexOfVariant.FindTwoConsecutive, a, a[3], a[4]), INDEX_OF_TWO);
    value("mismatch", a -> new VectorizedMismatchNode(a[0], a[1], a[2], a[3]), long.class, long.class, int.class, int.class);
  }

  private static ValueNode indexOf(Stride stride, ArrayIndexOfVariant variant, ValueNode[] a, ValueNode... values) {
    return new ArrayIndexOfNode(stride, variant, a[0], ConstantNode.forLong(0, a[0].graph()), a[1], a[2], values);
  }

  private void hash() {
    value("hashOfUnsignedBytes", a -> new VectorizedHashCodeNode(a[0], a[1], a[2], JavaKind.Boolean), HASH);
    value("hashOfBytes", a -> new VectorizedHashCodeNode(a[0], a[1], a[2], JavaKind.Byte), HASH);
    value("hashOfChars", a -> new VectorizedHashCodeNode(a[0], a[1], a[2], JavaKind.Char), HASH);
    value("hashOfShorts", a -> new VectorizedHashCodeNode(a[0], a[1], a[2], JavaKind.Short), HASH);
    value("hashOfInts", a -> new VectorizedHashCodeNode(a[0], a[1], a[2], JavaKind.Int), HASH);
  }

  private void text() {
    value("compress", a -> new StringUTF16CompressNode(a[0], a[1], a[2]), MOVE);
    action("inflate", a -> new ArrayCopyWithConversionsNode(a[0], zero(a[0]), a[1], zero(a[0]), a[2], Stride.S1, Stride.S2), MOVE);
    value("countPositives", a -> new CountPositivesNode(a[0], a[1]), long.class, int.class);
    value("encodeAscii", a -> new EncodeArrayNode(a[0], a[1], a[2], CharsetName.ASCII), MOVE);
  }

  private static ValueNode zero(ValueNode near) { return ConstantNode.forLong(0, near.graph()); }

  private void magnitudes() {
    action(
        "multiply",
        a -> new BigIntegerMultiplyToLenNode(a[0], a[1], a[2], a[3], a[4], a[5]),
        long.class, int.class, long.class, int.class, long.class, int.class);
    action("square", a -> new BigIntegerSquareToLenNode(a[0], a[1], a[2], a[3]), long.class, int.class, long.class, int.class);
    value(
        "multiplyAdd",
        a -> new BigIntegerMulAddNode(a[0], a[1], a[2], a[3], a[4]),
        long.class, long.class, int.class, int.class, int.class);
  }

  private void value(String name, Function<ValueNode[], ValueNode> node, Class<?>... arguments) {
    vectors.register(
        new RequiredInvocationPlugin(name, arguments) {
          @Override
          public boolean defaultHandler(GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode... values) {
            b.addPush(JavaKind.Int, node.apply(values));
            return true;
          }
        });
  }

  private void action(String name, Function<ValueNode[], ValueNode> node, Class<?>... arguments) {
    vectors.register(
        new RequiredInvocationPlugin(name, arguments) {
          @Override
          public boolean defaultHandler(GraphBuilderContext b, ResolvedJavaMethod method, Receiver receiver, ValueNode... values) {
            b.add(node.apply(values));
            return true;
          }
        });
  }
}

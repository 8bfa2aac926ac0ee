package eggvm.aot.code.lower;

import eggvm.aot.code.node.NewBoxNode;
import eggvm.aot.graph.ObjectConstant;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmType;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.java.AccessMonitorNode;
import jdk.graal.compiler.nodes.java.ClassIsAssignableFromNode;
import jdk.graal.compiler.nodes.java.InstanceOfDynamicNode;
import jdk.graal.compiler.nodes.java.InstanceOfNode;
import jdk.graal.compiler.nodes.java.MonitorEnterNode;
import jdk.graal.compiler.nodes.java.MonitorExitNode;
import jdk.graal.compiler.nodes.java.NewArrayNode;
import jdk.graal.compiler.nodes.java.NewInstanceNode;
import jdk.graal.compiler.nodes.spi.LoweringTool;
import jdk.graal.compiler.options.OptionValues;
import jdk.graal.compiler.phases.util.Providers;
import jdk.graal.compiler.replacements.InstanceOfSnippetsTemplates;
import jdk.graal.compiler.replacements.SnippetTemplate;
import jdk.graal.compiler.replacements.SnippetTemplate.Arguments;
import jdk.graal.compiler.replacements.SnippetTemplate.SnippetInfo;
import org.graalvm.word.LocationIdentity;

/// Chooses and instantiates [VmSnippets]. Types are ordinary arguments, so that one template serves all of them.
final class SnippetTemplates extends InstanceOfSnippetsTemplates {
  private final DispatchLayout layout;
  private final jdk.vm.ci.meta.MetaAccessProvider metaAccess;
  private final SnippetInfo newInstance;
  private final SnippetInfo newArray;
  private final SnippetInfo newBox;
  private final SnippetInfo cachedBox;
  private final SnippetInfo monitorEnter;
  private final SnippetInfo monitorExit;
  private final SnippetInfo exact;
  private final SnippetInfo range;
  private final SnippetInfo bit;
  private final SnippetInfo dynamic;
  private final SnippetInfo assignable;

  SnippetTemplates(DispatchLayout layout, OptionValues options, Providers providers) {
    super(options, providers);
    this.layout = layout;
    this.metaAccess = providers.getMetaAccess();
    LocationIdentity[] locations = {VmSnippets.TLAB, VmSnippets.HEADER};
    newInstance = snippet(providers, VmSnippets.class, "newInstance", locations);
    newArray = snippet(providers, VmSnippets.class, "newArray", locations);
    LocationIdentity[] ofBoxes = {VmSnippets.TLAB, VmSnippets.HEADER, VmSnippets.BOX_VALUE};
    newBox = snippet(providers, VmSnippets.class, "newBox", ofBoxes);
    cachedBox = snippet(providers, VmSnippets.class, "cachedBox", ofBoxes);
    monitorEnter = snippet(providers, VmSnippets.class, "monitorEnter", LocationIdentity.any());
    monitorExit = snippet(providers, VmSnippets.class, "monitorExit", LocationIdentity.any());
    exact = snippet(providers, VmSnippets.class, "instanceOfExact");
    range = snippet(providers, VmSnippets.class, "instanceOfRange");
    bit = snippet(providers, VmSnippets.class, "instanceOfBit");
    dynamic = snippet(providers, VmSnippets.class, "instanceOfDynamic");
    assignable = snippet(providers, VmSnippets.class, "isAssignable");
  }

  void lower(NewInstanceNode node, LoweringTool tool) {
    VmType type = (VmType) node.instanceClass();
    Arguments arguments = arguments(newInstance, node.graph(), tool);
    arguments.add("type", classConstant(type, node.graph()));
    arguments.add("sizeBytes", ConstantNode.forLong(type.instanceBytes(), node.graph()));
    template(tool, node, arguments).instantiate(tool.getMetaAccess(), node, SnippetTemplate.DEFAULT_REPLACER, arguments);
  }

  void lower(NewArrayNode node, LoweringTool tool) {
    VmType element = (VmType) node.elementType();
    Arguments arguments = arguments(newArray, node.graph(), tool);
    arguments.add("arrayType", classConstant((VmType) element.getArrayClass(), node.graph()));
    arguments.add("length", node.length());
    arguments.add("elementLog2", ConstantNode.forInt(element.elementLog2(), node.graph()));
    template(tool, node, arguments).instantiate(tool.getMetaAccess(), node, SnippetTemplate.DEFAULT_REPLACER, arguments);
  }

  void lower(NewBoxNode node, LoweringTool tool) {
    StructuredGraph graph = node.graph();
    VmField value = BoxCache.valueField(node.box());
    BoxCache cache = BoxCache.of(node.box());
    Arguments arguments = arguments(cache == null ? newBox : cachedBox, graph, tool);
    arguments.add("type", classConstant(node.box(), graph));
    arguments.add("sizeBytes", ConstantNode.forLong(node.box().instanceBytes(), graph));
    arguments.add("bits", node.bits());
    arguments.add("offset", ConstantNode.forInt(value.getOffset(), graph));
    arguments.add("isWide", value.getJavaKind().getByteCount() > Integer.BYTES);
    if (cache != null) {
      arguments.add("cache", ConstantNode.forConstant(cache.array(), metaAccess, graph));
      arguments.add("lowest", ConstantNode.forLong(cache.lowest(), graph));
      arguments.add("length", ConstantNode.forLong(cache.length(), graph));
    }
    template(tool, node, arguments).instantiate(tool.getMetaAccess(), node, SnippetTemplate.DEFAULT_REPLACER, arguments);
  }

  void lower(MonitorEnterNode node, LoweringTool tool) { lower(monitorEnter, node, tool); }

  void lower(MonitorExitNode node, LoweringTool tool) { lower(monitorExit, node, tool); }

  private void lower(SnippetInfo snippet, AccessMonitorNode node, LoweringTool tool) {
    Arguments arguments = arguments(snippet, node.graph(), tool);
    arguments.add("object", node.object());
    template(tool, node, arguments).instantiate(tool.getMetaAccess(), node, SnippetTemplate.DEFAULT_REPLACER, arguments);
  }

  @Override
  protected Arguments makeArguments(InstanceOfUsageReplacer replacer, LoweringTool tool) {
    StructuredGraph graph = replacer.instanceOf.graph();
    Arguments arguments =
        switch (replacer.instanceOf) {
          case InstanceOfNode node -> typeTest(node, graph, tool);
          case InstanceOfDynamicNode node -> {
            Arguments chosen = arguments(dynamic, graph, tool);
            chosen.add("object", node.getObject());
            chosen.add("type", node.getMirrorOrHub());
            yield chosen.add("allowsNull", node.allowsNull());
          }
          case ClassIsAssignableFromNode node -> {
            Arguments chosen = arguments(assignable, graph, tool);
            chosen.add("to", node.getThisClass());
            yield chosen.add("from", node.getOtherClass());
          }
          default -> throw new IllegalArgumentException(replacer.instanceOf.toString());
        };
    arguments.add("trueValue", replacer.trueValue);
    return arguments.add("falseValue", replacer.falseValue);
  }

  private Arguments typeTest(InstanceOfNode node, StructuredGraph graph, LoweringTool tool) {
    VmType type = (VmType) node.type().getType();
    boolean isExact = node.type().isExact() || isLeaf(type);
    Arguments arguments;
    if (!isExact && !type.isPlainClass() && type.testBit < 0) {
      // Only the compiler asks for this type, by folding a test with a type that it came to know.
      arguments = arguments(dynamic, graph, tool);
      arguments.add("object", node.getValue());
      arguments.add("type", classConstant(type, graph));
    } else if (isExact || type.isPlainClass() && type.typeId < 0) {
      // Without instances of subclasses only the class itself could match.
      arguments = arguments(exact, graph, tool);
      arguments.add("object", node.getValue());
      arguments.add("type", classConstant(type, graph));
    } else if (type.isPlainClass()) {
      arguments = arguments(range, graph, tool);
      arguments.add("object", node.getValue());
      arguments.add("first", ConstantNode.forInt(type.typeId, graph));
      arguments.add("count", ConstantNode.forInt(type.typeEnd - type.typeId, graph));
    } else {
      arguments = arguments(bit, graph, tool);
      arguments.add("object", node.getValue());
      arguments.add("byteOffset", ConstantNode.forInt(layout.bitmapOffset() + (type.testBit >> 3), graph));
      arguments.add("mask", ConstantNode.forInt(1 << (type.testBit & 7), graph));
    }
    return arguments.add("allowsNull", node.allowsNull());
  }

  private static boolean isLeaf(VmType type) {
    var leaf = type.findLeafConcreteSubtype();
    return leaf != null && type.equals(leaf.getResult());
  }

  private static Arguments arguments(SnippetInfo snippet, StructuredGraph graph, LoweringTool tool) {
    return new Arguments(snippet, graph.getGuardsStage(), tool.getLoweringStage());
  }

  private ValueNode classConstant(VmType type, StructuredGraph graph) {
    return ConstantNode.forConstant(ObjectConstant.ofClass(type), metaAccess, graph);
  }


}

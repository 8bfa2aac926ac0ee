package eggvm.aot.code.lower;

import eggvm.aot.code.RuntimeCall;
import eggvm.aot.code.node.ClassFromAddressNode;
import eggvm.aot.code.node.ClassInitializationNode;
import eggvm.aot.code.node.DirtyCardNode;
import eggvm.aot.code.node.LinkageErrorNode;
import eggvm.aot.code.node.NewBoxNode;
import eggvm.aot.code.provider.SmallProviders;
import eggvm.aot.code.provider.VmRegisters;
import eggvm.aot.graph.ObjectConstant;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.thread.ThreadLayout;
import java.util.List;
import jdk.graal.compiler.core.amd64.AMD64LoweringProviderMixin;
import jdk.graal.compiler.core.common.memory.BarrierType;
import jdk.graal.compiler.core.common.memory.MemoryOrderMode;
import jdk.graal.compiler.core.common.spi.ForeignCallsProvider;
import jdk.graal.compiler.core.common.spi.MetaAccessExtensionProvider;
import jdk.graal.compiler.core.common.type.ObjectStamp;
import jdk.graal.compiler.core.common.type.Stamp;
import jdk.graal.compiler.core.common.type.StampFactory;
import jdk.graal.compiler.core.common.type.TypeReference;
import jdk.graal.compiler.debug.DebugCloseable;
import jdk.graal.compiler.graph.Node;
import jdk.graal.compiler.nodes.CallTargetNode.InvokeKind;
import jdk.graal.compiler.nodes.CompressionNode;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.DeadEndNode;
import jdk.graal.compiler.nodes.DirectCallTargetNode;
import jdk.graal.compiler.nodes.FixedNode;
import jdk.graal.compiler.nodes.FixedWithNextNode;
import jdk.graal.compiler.nodes.IndirectCallTargetNode;
import jdk.graal.compiler.nodes.Invoke;
import jdk.graal.compiler.nodes.LoweredCallTargetNode;
import jdk.graal.compiler.nodes.NamedLocationIdentity;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.StateSplit;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.UnwindNode;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.calc.IntegerDivRemNode;
import jdk.graal.compiler.nodes.calc.RemNode;
import jdk.graal.compiler.nodes.calc.ZeroExtendNode;
import jdk.graal.compiler.nodes.extended.BoxNode;
import jdk.graal.compiler.nodes.extended.BytecodeExceptionNode;
import jdk.graal.compiler.nodes.extended.ForeignCallNode;
import jdk.graal.compiler.nodes.extended.GetClassNode;
import jdk.graal.compiler.nodes.extended.LoadHubNode;
import jdk.graal.compiler.nodes.gc.SerialWriteBarrierNode;
import jdk.graal.compiler.nodes.java.AllocateWithExceptionNode;
import jdk.graal.compiler.nodes.java.ClassIsAssignableFromNode;
import jdk.graal.compiler.nodes.java.DynamicNewArrayNode;
import jdk.graal.compiler.nodes.java.DynamicNewInstanceNode;
import jdk.graal.compiler.nodes.java.InstanceOfDynamicNode;
import jdk.graal.compiler.nodes.java.InstanceOfNode;
import jdk.graal.compiler.nodes.java.LoadExceptionObjectNode;
import jdk.graal.compiler.nodes.java.MethodCallTargetNode;
import jdk.graal.compiler.nodes.java.MonitorEnterNode;
import jdk.graal.compiler.nodes.java.MonitorExitNode;
import jdk.graal.compiler.nodes.java.NewArrayNode;
import jdk.graal.compiler.nodes.java.NewInstanceNode;
import jdk.graal.compiler.nodes.java.NewMultiArrayNode;
import jdk.graal.compiler.nodes.java.RegisterFinalizerNode;
import jdk.graal.compiler.nodes.memory.ReadNode;
import jdk.graal.compiler.nodes.memory.address.AddressNode;
import jdk.graal.compiler.nodes.spi.LoweringTool;
import jdk.graal.compiler.nodes.spi.LoweringTool.StandardLoweringStage;
import jdk.graal.compiler.nodes.spi.PlatformConfigurationProvider;
import jdk.graal.compiler.options.OptionValues;
import jdk.graal.compiler.phases.util.Providers;
import jdk.graal.compiler.replacements.DefaultJavaLoweringProvider;
import jdk.graal.compiler.replacements.IdentityHashCodeSnippets;
import jdk.graal.compiler.replacements.SnippetCounter;
import jdk.graal.compiler.replacements.nodes.ReadRegisterNode;
import jdk.graal.compiler.vector.architecture.amd64.VectorAMD64;
import jdk.vm.ci.amd64.AMD64;
import jdk.vm.ci.code.TargetDescription;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.JavaType;
import jdk.vm.ci.meta.MetaAccessProvider;
import jdk.vm.ci.meta.ResolvedJavaField;
import org.graalvm.word.LocationIdentity;

/// Java operations in terms of this VM's object model.
public final class VmLowering extends DefaultJavaLoweringProvider implements AMD64LoweringProviderMixin {
  private static final LocationIdentity DISPATCH = NamedLocationIdentity.immutable("dispatch table");
  private static final LocationIdentity EXCEPTION = NamedLocationIdentity.mutable("exception");

  private final Universe universe;
  private final DispatchLayout layout;
  private final ExceptionLowering exceptions = new ExceptionLowering(this);
  private final BoxLowering boxes;
  private SnippetTemplates snippets;

  public VmLowering(
      Universe universe,
      DispatchLayout layout,
      MetaAccessProvider metaAccess,
      ForeignCallsProvider calls,
      PlatformConfigurationProvider platform,
      MetaAccessExtensionProvider extension,
      TargetDescription target) {
    super(
        metaAccess, calls, platform, extension, target, false, new VectorAMD64((AMD64) target.arch, 8, false, 8, 16, false));
    this.universe = universe;
    this.layout = layout;
    this.boxes = new BoxLowering(this, universe);
  }

  public void start(OptionValues options, Providers providers) {
    initialize(options, SnippetCounter.Group.NullFactory, providers);
    snippets = new SnippetTemplates(layout, options, providers);
  }

  @Override
  @SuppressWarnings("try")
  public void lower(Node node, LoweringTool tool) {
    try (DebugCloseable position = node.withNodeSourcePosition()) {
      lowerHere(node, tool);
    }
  }

  private void lowerHere(Node node, LoweringTool tool) {
    StructuredGraph graph = (StructuredGraph) node.graph();
    // Calls with reference maps appear only after frame states are assigned: nothing can be moved across them any more.
    boolean isLate = graph.getGuardsStage().areFrameStatesAtDeopts();
    boolean isHigh = tool.getLoweringStage() == StandardLoweringStage.HIGH_TIER;
    boolean isMiddle = tool.getLoweringStage() == StandardLoweringStage.MID_TIER;
    switch (node) {
      case Invoke invoke -> lowerInvoke(invoke, tool, graph);
      case BytecodeExceptionNode exception -> {
        if (isMiddle) exceptions.lower(exception, graph);
      }
      case LinkageErrorNode error -> {
        if (isLate) call(graph, error, error.maker(), error.first(), error.second());
      }
      case LoadExceptionObjectNode load -> lowerLoadException(load, graph);
      case ClassInitializationNode check -> {
        if (isLate) new ClassInitializationLowering(this).lower(check);
      }
      case NewInstanceNode allocation -> {
        if (isLate) snippets.lower(allocation, tool);
      }
      case NewArrayNode allocation -> {
        if (isLate) snippets.lower(allocation, tool);
      }
      case NewBoxNode box -> {
        if (isLate) snippets.lower(box, tool);
      }
      case NewMultiArrayNode allocation -> {
        if (isMiddle) MultiArrayLowering.lower(allocation, this, tool);
      }
      case DynamicNewInstanceNode allocation -> {
        if (isLate) call(graph, allocation, RuntimeCall.NEW_INSTANCE_DYNAMIC, allocation.getInstanceType());
      }
      case DynamicNewArrayNode allocation -> {
        if (isLate) call(graph, allocation, RuntimeCall.NEW_ARRAY_DYNAMIC, allocation.getElementType(), allocation.length());
      }
      case AllocateWithExceptionNode allocation -> {
        if (isHigh) exceptions.lower(allocation, tool, graph);
      }
      case MonitorEnterNode enter -> {
        if (isLate) snippets.lower(enter, tool);
      }
      case MonitorExitNode exit -> {
        if (isLate) snippets.lower(exit, tool);
      }
      case InstanceOfNode test -> {
        if (tool.getLoweringStage() == StandardLoweringStage.LOW_TIER) snippets.lower(test, tool);
      }
      case InstanceOfDynamicNode test -> {
        if (tool.getLoweringStage() == StandardLoweringStage.LOW_TIER) snippets.lower(test, tool);
      }
      case ClassIsAssignableFromNode test -> {
        if (tool.getLoweringStage() == StandardLoweringStage.LOW_TIER) snippets.lower(test, tool);
      }
      case GetClassNode getClass -> {
        if (isLate) {
          ValueNode type = createReadHub(graph, getClass.getObject(), tool, tool.lastFixedNode());
          getClass.replaceAtUsagesAndDelete(type);
        }
      }
      case BoxNode box -> {
        if (isHigh) boxes.lower(box, graph);
      }
      case IntegerDivRemNode division -> {
        if (isMiddle) DivisionLowering.lower(division, graph);
      }
      case SerialWriteBarrierNode barrier -> lowerBarrier(barrier, graph);
      case RegisterFinalizerNode finalizer -> {
        if (isLate) graph.removeFixed(finalizer);
      }
      case UnwindNode unwind -> {}
      case RemNode remainder -> {}
      case DeadEndNode end -> {}
      default -> super.lower(node, tool);
    }
  }

  private void lowerBarrier(SerialWriteBarrierNode barrier, StructuredGraph graph) {
    AddressNode stored = barrier.getAddress();
    AddressNode address = barrier.usePrecise() ? stored : createOffsetAddress(graph, stored.getBase(), 0);
    graph.replaceFixedWithFixed(barrier, graph.add(new DirtyCardNode(address)));
  }

  private void lowerLoadException(LoadExceptionObjectNode load, StructuredGraph graph) {
    ReadRegisterNode thread = graph.add(new ReadRegisterNode(VmRegisters.THREAD, JavaKind.Long, true, false));
    graph.addBeforeFixed(load, thread);
    ReadNode read =
        graph.add(
            new ReadNode(
                createOffsetAddress(graph, thread, ThreadLayout.EXCEPTION),
                EXCEPTION,
                load.stamp(NodeView.DEFAULT),
                BarrierType.NONE,
                MemoryOrderMode.PLAIN));
    graph.replaceFixedWithFixed(load, read);
  }

  private void lowerInvoke(Invoke invoke, LoweringTool tool, StructuredGraph graph) {
    if (!(invoke.callTarget() instanceof MethodCallTargetNode target)) return;
    ValueNode[] arguments = target.arguments().toArray(new ValueNode[0]);
    VmMethod method = (VmMethod) target.targetMethod();
    if (!target.isStatic()) arguments[0] = createNullCheckedValue(arguments[0], invoke.asFixedNode(), tool);
    JavaType[] signature = method.getSignature().toParameterTypes(target.isStatic() ? null : method.getDeclaringClass());
    VmMethod only = target.invokeKind().isDirect() ? method : method.onlyImplementation();
    LoweredCallTargetNode lowered;
    if (only == null && method.dispatchSlot() < 0) only = noImplementation();
    if (only != null) {
      InvokeKind kind = target.invokeKind().isDirect() ? target.invokeKind() : InvokeKind.Special;
      lowered =
          graph.add(
              new DirectCallTargetNode(arguments, target.returnStamp(), signature, only, VmRegisters.Call.OUTGOING, kind));
    } else {
      ValueNode code = readDispatchSlot(graph, invoke, arguments[0], method, tool);
      lowered =
          graph.add(
              new IndirectCallTargetNode(
                  code,
                  arguments,
                  target.returnStamp(),
                  signature,
                  method,
                  VmRegisters.Call.OUTGOING,
                  target.invokeKind()));
    }
    target.replaceAndDelete(lowered);
  }

  /// No object that could receive the call has an implementation.
  private VmMethod noImplementation() {
    return universe.type("Leggvm/vm/unwind/Exceptions;").method("noImplementation", "(Ljava/lang/Object;)V");
  }

  private ValueNode readDispatchSlot(
      StructuredGraph graph, Invoke invoke, ValueNode receiver, VmMethod method, LoweringTool tool) {
    ValueNode type = createReadHub(graph, receiver, tool, (FixedWithNextNode) invoke.asFixedNode().predecessor());
    ReadNode code =
        graph.add(
            new ReadNode(
                createOffsetAddress(graph, type, layout.slotOffset(method.dispatchSlot())),
                DISPATCH,
                StampFactory.forInteger(32),
                BarrierType.NONE,
                MemoryOrderMode.PLAIN));
    graph.addBeforeFixed(invoke.asFixedNode(), code);
    return graph.addOrUniqueWithInputs(ZeroExtendNode.create(code, 64, NodeView.DEFAULT));
  }

  /// Replaces a fixed node by a call of the VM with the node's stamp and state.
  void call(StructuredGraph graph, FixedWithNextNode node, RuntimeCall target, ValueNode... arguments) {
    ForeignCallNode call = graph.add(callNode(target, node.stamp(NodeView.DEFAULT), arguments));
    if (node instanceof StateSplit split && split.stateAfter() != null) call.setStateAfter(split.stateAfter());
    graph.replaceFixedWithFixed(node, call);
  }

  ForeignCallNode callNode(RuntimeCall target, Stamp stamp, ValueNode... arguments) {
    return new ForeignCallNode(foreignCalls.getDescriptor(target.signature()), stamp, List.of(arguments));
  }

  ForeignCallsProvider calls() { return foreignCalls; }

  ConstantNode classConstant(StructuredGraph graph, VmType type) {
    return ConstantNode.forConstant(ObjectConstant.ofClass(type), metaAccess, graph);
  }

  ConstantNode constant(StructuredGraph graph, JavaConstant object) { return ConstantNode.forConstant(object, metaAccess, graph); }

  ConstantNode stringConstant(StructuredGraph graph, String text) {
    return ConstantNode.forConstant(ObjectConstant.string(universe, text), metaAccess, graph);
  }

  Stamp throwableStamp() {
    return StampFactory.objectNonNull(TypeReference.createTrustedWithoutAssumptions(metaAccess.lookupJavaType(Throwable.class)));
  }

  @Override
  public int fieldOffset(ResolvedJavaField field) { return field.getOffset(); }

  /// Static fields stand in two tables of their own; the field's offset counts from the table's start.
  @Override
  public ValueNode staticFieldBase(StructuredGraph graph, ResolvedJavaField field) {
    String table = ((VmField) field).getJavaKind() == JavaKind.Object ? "referenceStatics" : "primitiveStatics";
    return ConstantNode.forConstant(StampFactory.objectNonNull(), ObjectConstant.symbol(universe, table), metaAccess, graph);
  }

  @Override
  public int arrayLengthOffset() { return ObjectLayout.ARRAY_LENGTH; }

  @Override
  protected Stamp loadCompressedStamp(ObjectStamp stamp) { throw new UnsupportedOperationException(); }

  @Override
  protected ValueNode newCompressionNode(CompressionNode.CompressionOp op, ValueNode value) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected ValueNode createReadHub(
      StructuredGraph graph, ValueNode object, LoweringTool tool, FixedWithNextNode insertAfter) {
    if (tool.getLoweringStage() != StandardLoweringStage.LOW_TIER) {
      return graph.unique(new LoadHubNode(tool.getStampProvider(), object));
    }
    return readClass(graph, object, ObjectLayout.CLASS, VmSnippets.TYPE, insertAfter);
  }

  @Override
  protected ValueNode createReadArrayComponentHub(
      StructuredGraph graph,
      ValueNode arrayHub,
      boolean isKnownObjectArray,
      FixedNode anchor,
      LoweringTool tool,
      FixedWithNextNode insertAfter) {
    return readClass(graph, arrayHub, ClassLayout.COMPONENT, VmSnippets.TYPE, insertAfter);
  }

  private ValueNode readClass(
      StructuredGraph graph, ValueNode base, int offset, LocationIdentity location, FixedWithNextNode insertAfter) {
    ReadNode read =
        graph.add(
            new ReadNode(
                createOffsetAddress(graph, base, offset),
                location,
                StampFactory.forInteger(32),
                BarrierType.NONE,
                MemoryOrderMode.PLAIN));
    graph.addAfterFixed(insertAfter, read);
    ValueNode address = graph.addOrUniqueWithInputs(ZeroExtendNode.create(read, 64, NodeView.DEFAULT));
    return graph.addOrUnique(new ClassFromAddressNode(SmallProviders.Stamps.hub(metaAccess), address));
  }

  @Override
  protected IdentityHashCodeSnippets.Templates createIdentityHashCodeSnippets(OptionValues options, Providers providers) {
    return null;
  }

  @Override
  public boolean supportsOptimizedFilling(OptionValues options) { return false; }

  @Override
  public boolean supportsImplicitNullChecks() { return false; }
}

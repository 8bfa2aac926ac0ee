package eggvm.aot.code;

import eggvm.aot.code.node.LinkageErrorNode;
import eggvm.aot.graph.LinkageFailure;
import eggvm.aot.graph.ObjectConstant;
import eggvm.aot.graph.VmConstantPool;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.Set;
import jdk.graal.compiler.core.common.type.StampFactory;
import jdk.graal.compiler.core.common.type.TypeReference;
import jdk.graal.compiler.java.BciBlockMapping.BciBlock;
import jdk.graal.compiler.java.BciBlockMapping.ExceptionDispatchBlock;
import jdk.graal.compiler.java.BytecodeParser;
import jdk.graal.compiler.java.GraphBuilderPhase;
import jdk.graal.compiler.nodes.CallTargetNode.InvokeKind;
import jdk.graal.compiler.nodes.BeginNode;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.IfNode;
import jdk.graal.compiler.nodes.LogicNode;
import jdk.graal.compiler.nodes.PiNode;
import jdk.graal.compiler.nodes.ProfileData.BranchProbabilityData;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.calc.IsNullNode;
import jdk.graal.compiler.nodes.graphbuilderconf.IntrinsicContext;
import jdk.graal.compiler.nodes.java.InstanceOfNode;
import jdk.graal.compiler.nodes.java.MonitorIdNode;
import jdk.graal.compiler.nodes.util.GraphUtil;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaField;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.JavaMethod;
import jdk.vm.ci.meta.JavaType;
import jdk.vm.ci.meta.ResolvedJavaMethod;
import jdk.vm.ci.meta.ResolvedJavaType;

/// Turns a use of something that does not link into the error it throws, at the point of use (JVMS 5.4).
public final class LinkingParser extends BytecodeParser {
  LinkingParser(
      GraphBuilderPhase.Instance builder,
      StructuredGraph graph,
      BytecodeParser parent,
      ResolvedJavaMethod method,
      int entryBci,
      IntrinsicContext intrinsic) {
    super(builder, graph, parent, method, entryBci, intrinsic);
  }

  /// Arithmetic that the compiler has instructions for: nobody can tell whether the class around it is initialised,
  /// and the VM counts bits before there is a heap.
  private static final Set<String> ARITHMETIC =
      Set.of("Integer", "Long", "Short", "Character", "Math", "StrictMath", "Float", "Double");

  private static final Set<String> ABOVE_OUT_OF_MEMORY =
      Set.of("Ljava/lang/OutOfMemoryError;", "Ljava/lang/VirtualMachineError;", "Ljava/lang/Error;", "Ljava/lang/Throwable;");

  private boolean isArithmetic;

  /// True while a call is parsed whose class need not be initialised.
  public boolean callsArithmetic() { return isArithmetic; }

  @Override
  protected void genInvokeStatic(int index, int opcode) {
    isArithmetic = constantPool.lookupMethod(index, opcode, method) instanceof ResolvedJavaMethod target && isArithmetic(target);
    super.genInvokeStatic(index, opcode);
    isArithmetic = false;
  }

  private boolean isArithmetic(ResolvedJavaMethod target) {
    String owner = ((VmMethod) target).owner().internalName();
    return owner.startsWith("java/lang/")
        && ARITHMETIC.contains(owner.substring("java/lang/".length()))
        && !target.getName().equals("valueOf")
        && graphBuilderConfig.getPlugins().getInvocationPlugins().lookupInvocation(target, options) != null;
  }

  /// Whether an allocation that fails is seen in this method: its error needs a way to the handler, to `finally`, or to the unlocking.
  @Override
  public boolean currentBlockCatchesOOME() {
    return super.currentBlockCatchesOOME() || method.isSynchronized() || isErrorHandled();
  }

  private boolean isErrorHandled() {
    BciBlock dispatch = currentBlock.exceptionDispatchBlock();
    // The one without a handler leaves the method.
    while (dispatch instanceof ExceptionDispatchBlock block && block.handler != null) {
      if (block.handler.isCatchAll() || ABOVE_OUT_OF_MEMORY.contains(block.handler.getCatchType().getName())) return true;
      dispatch = block.getSuccessorCount() > 1 ? block.getSuccessor(1) : null;
    }
    return false;
  }

  private void throwLinkageError(String missing) {
    VmConstantPool pool = (VmConstantPool) method.getConstantPool();
    int opcode = stream.currentBC();
    LinkageFailure failure = pool.failure(stream.readCPI(), opcode, (VmMethod) method);
    throwError(failure == null ? new LinkageFailure("java/lang/NoClassDefFoundError", missing) : failure);
  }

  private void throwError(LinkageFailure failure) {
    throwMade(RuntimeCall.LINKAGE_ERROR, string(failure.errorInternalName()), string(failure.message()));
  }

  private void throwMade(RuntimeCall maker, ValueNode first, ValueNode second) {
    TypeReference type = TypeReference.createTrustedWithoutAssumptions(getMetaAccess().lookupJavaType(Throwable.class));
    ValueNode error = append(new LinkageErrorNode(StampFactory.objectNonNull(type), maker, first, second));
    lastInstr.setNext(handleException(error, bci(), false));
    lastInstr = null;
  }

  /// JVMS 6.5.invokeinterface: the receiver, which is not null, must implement the interface. Only where it may not: see [VmType#isDistrusted].
  @Override
  protected ValueNode maybeEmitIncompatibleClassChangeErrorCheck(ValueNode receiver, InvokeKind invokeKind, ResolvedJavaType referencedType) {
    boolean asks = invokeKind == InvokeKind.Interface && ((VmType) referencedType).isDistrusted();
    return asks ? emitIncompatibleClassChangeCheck(receiver, referencedType) : receiver;
  }

  @Override
  protected ValueNode emitIncompatibleClassChangeCheck(ValueNode receiver, ResolvedJavaType requested) {
    TypeReference type = TypeReference.createTrusted(graph.getAssumptions(), requested);
    LogicNode condition = graph.addOrUniqueWithInputs(InstanceOfNode.create(type, receiver));
    if (condition.isTautology()) return receiver;
    BeginNode passing = graph.add(new BeginNode());
    BeginNode failing = graph.add(new BeginNode());
    append(new IfNode(condition, passing, failing, BranchProbabilityData.unknown()));
    lastInstr = failing;
    throwMade(RuntimeCall.WRONG_RECEIVER, receiver, ConstantNode.forConstant(ObjectConstant.ofClass((VmType) requested), getMetaAccess(), graph));
    lastInstr = passing;
    return append(PiNode.create(receiver, StampFactory.object(type, true), passing));
  }

  /// Whoever entered the monitor has checked the object. A second check would lead out of the method with the monitor held where no handler
  /// covers the instruction, as in code of kotlinc.
  @Override
  protected void genMonitorExit(ValueNode object, ValueNode escapedValue, int bci, boolean inEpilogue, boolean needsNullCheck) {
    super.genMonitorExit(object, escapedValue, bci, inEpilogue, needsNullCheck && !isEntered(object));
  }

  /// Whether the object is that of the monitor entered last.
  private boolean isEntered(ValueNode object) {
    if (frameState.lockDepth(false) == 0) return false;
    MonitorIdNode monitor = frameState.peekMonitorId();
    ValueNode entered = frameState.popLock();
    frameState.pushLock(entered, monitor);
    return GraphUtil.originalValue(entered, false) == GraphUtil.originalValue(object, false);
  }

  private ConstantNode string(String text) {
    return ConstantNode.forConstant(getConstantReflection().forString(text), getMetaAccess(), graph);
  }

  private static String nameOf(JavaType type) {
    String name = type == null ? "?" : type.getName();
    return name.startsWith("L") ? name.substring(1, name.length() - 1) : name;
  }

  @Override
  protected void handleUnresolvedLoadConstant(JavaType type) { throwLinkageError(nameOf(type)); }

  /// A null passes; the class is resolved only for an object (JVMS checkcast, instanceof).
  private void throwUnlessNull(JavaType type, ValueNode object) {
    LogicNode isNull = graph.addOrUniqueWithInputs(IsNullNode.create(object));
    BeginNode passing = graph.add(new BeginNode());
    BeginNode failing = graph.add(new BeginNode());
    append(new IfNode(isNull, passing, failing, BranchProbabilityData.unknown()));
    lastInstr = failing;
    throwLinkageError(nameOf(type));
    lastInstr = passing;
  }

  @Override
  protected void handleUnresolvedCheckCast(JavaType type, ValueNode object) {
    throwUnlessNull(type, object);
    frameState.push(JavaKind.Object, appendConstant(JavaConstant.NULL_POINTER));
  }

  @Override
  protected void handleUnresolvedInstanceOf(JavaType type, ValueNode object) {
    throwUnlessNull(type, object);
    frameState.push(JavaKind.Int, appendConstant(JavaConstant.INT_0));
  }

  @Override
  protected void handleUnresolvedNewInstance(JavaType type) { throwLinkageError(nameOf(type)); }

  @Override
  protected void handleIllegalNewInstance(JavaType type) { throwLinkageError(nameOf(type)); }

  @Override
  protected void handleUnresolvedNewObjectArray(JavaType type) { throwLinkageError(nameOf(type)); }

  @Override
  protected void handleUnresolvedNewMultiArray(JavaType type) { throwLinkageError(nameOf(type)); }

  @Override
  protected void handleUnresolvedLoadField(JavaField field) { throwLinkageError(field.getName()); }

  @Override
  protected void handleUnresolvedStoreField(JavaField field) { throwLinkageError(field.getName()); }

  @Override
  protected void handleUnresolvedInvoke(JavaMethod target, InvokeKind kind) { throwLinkageError(target.getName()); }

  /// The handler's type is missing, so nothing can be an instance of it... but resolving it is what fails first.
  @Override
  protected void handleUnresolvedExceptionType(JavaType type) {
    throwError(new LinkageFailure("java/lang/NoClassDefFoundError", nameOf(type)));
  }
}

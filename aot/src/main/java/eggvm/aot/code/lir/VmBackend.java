package eggvm.aot.code.lir;

import eggvm.aot.code.provider.VmRegisters;
import eggvm.aot.graph.VmMethod;
import java.util.List;
import jdk.graal.compiler.asm.amd64.AMD64BaseAssembler.OperandDataAnnotation;
import jdk.graal.compiler.asm.amd64.AMD64MacroAssembler;
import jdk.graal.compiler.code.CompilationResult;
import jdk.graal.compiler.core.amd64.AMD64NodeMatchRules;
import jdk.graal.compiler.core.common.CompilationIdentifier;
import jdk.graal.compiler.core.common.alloc.RegisterAllocationConfig;
import jdk.graal.compiler.core.common.cfg.BasicBlock;
import jdk.graal.compiler.core.common.cfg.CodeEmissionOrder;
import jdk.graal.compiler.core.gen.LIRGenerationProvider;
import jdk.graal.compiler.core.target.Backend;
import jdk.graal.compiler.lir.LIR;
import jdk.graal.compiler.lir.LIRInstruction;
import jdk.graal.compiler.lir.amd64.AMD64Call;
import jdk.graal.compiler.lir.amd64.AMD64FrameMap;
import jdk.graal.compiler.lir.amd64.AMD64FrameMapBuilder;
import jdk.graal.compiler.lir.asm.CompilationResultBuilder;
import jdk.graal.compiler.lir.asm.CompilationResultBuilderFactory;
import jdk.graal.compiler.lir.asm.EntryPointDecorator;
import jdk.graal.compiler.lir.asm.FrameContext;
import jdk.graal.compiler.lir.framemap.FrameMap;
import jdk.graal.compiler.lir.gen.LIRGenerationResult;
import jdk.graal.compiler.lir.gen.LIRGeneratorTool;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.spi.NodeLIRBuilderTool;
import jdk.graal.compiler.options.OptionValues;
import jdk.graal.compiler.phases.tiers.SuitesProvider;
import jdk.graal.compiler.phases.util.Providers;
import jdk.vm.ci.code.CallingConvention;
import jdk.vm.ci.code.CodeUtil;
import jdk.vm.ci.code.CompilationRequest;
import jdk.vm.ci.code.CompiledCode;
import jdk.vm.ci.code.RegisterConfig;
import jdk.vm.ci.meta.ResolvedJavaMethod;

/// From LIR to bytes.
public final class VmBackend extends Backend implements LIRGenerationProvider {
  private static final List<String> VM = List.of("eggvm/vm/", "eggvm/hal/", "eggvm/boot/");

  private SuitesProvider suites;

  public VmBackend(Providers providers) { super(providers); }

  public void setSuites(SuitesProvider suites) { this.suites = suites; }

  @Override
  public SuitesProvider getSuites() { return suites; }

  @Override
  public RegisterAllocationConfig newRegisterAllocationConfig(RegisterConfig config, String[] restrictedTo, Object stub) {
    return new RegisterAllocationConfig(config == null ? getCodeCache().getRegisterConfig() : config, restrictedTo);
  }

  @Override
  public <T extends BasicBlock<T>> CodeEmissionOrder<T> newBlockOrder(int blocks, T start) { return new LocalBlockOrder<>(blocks, start); }

  @Override
  protected CompiledCode createCompiledCode(
      ResolvedJavaMethod method, CompilationRequest request, CompilationResult result, boolean isDefault, OptionValues options) {
    throw new UnsupportedOperationException("code goes into an image");
  }

  @Override
  public LIRGenerationResult newLIRGenerationResult(
      CompilationIdentifier id, LIR lir, RegisterAllocationConfig registers, StructuredGraph graph, Object stub) {
    CallingConvention convention =
        CodeUtil.getCallingConvention(getCodeCache(), VmRegisters.Call.INCOMING, graph.method(), this);
    FrameMap frame =
        new AMD64FrameMap(getCodeCache(), registers.getRegisterConfig(), VmReferenceMap.Builder::new, false);
    return new LIRGenerationResult(
        id, lir, new AMD64FrameMapBuilder(frame, getCodeCache(), registers.getRegisterConfig()), registers, convention);
  }

  @Override
  public LIRGeneratorTool newLIRGenerator(LIRGenerationResult result) { return new VmLirGenerator(getProviders(), result); }

  @Override
  public NodeLIRBuilderTool newNodeLIRBuilder(StructuredGraph graph, LIRGeneratorTool generator) {
    return new VmNodeLirBuilder(graph, generator, new AMD64NodeMatchRules(generator));
  }

  @Override
  public CompilationResultBuilder newCompilationResultBuilder(
      LIRGenerationResult generated,
      FrameMap frame,
      CompilationResult result,
      CompilationResultBuilderFactory factory,
      EntryPointDecorator decorator) {
    LIR lir = generated.getLIR();
    AMD64MacroAssembler assembler = new AMD64MacroAssembler(getTarget(), lir.getOptions(), false);
    if (result instanceof CodeResult code) {
      assembler.setCodePatchingAnnotationConsumer(
          annotation -> {
            if (annotation instanceof OperandDataAnnotation operand) {
              code.operand(
                  operand.instructionPosition, new CodeResult.Operand(operand.operandPosition, operand.nextInstructionPosition));
            }
          });
    }
    FrameContext context = new VmFrameContext(isLeaf(lir) || runsOnReserve(result), generated.getCallingConvention());
    CompilationResultBuilder builder = new VmResultBuilder(getProviders(), frame, assembler, context, result, lir);
    builder.setTotalFrameSize(frame.totalFrameSize());
    builder.setMinDataSectionItemAlignment(8);
    return builder;
  }

  /// The VM's own methods are short and must not be left half-way: they run on the reserve below the limit.
  private static boolean runsOnReserve(CompilationResult result) { return isVm(result.getName()); }

  /// By internal name of a class or symbol of a method.
  static boolean isVm(String name) { return VM.stream().anyMatch(name::startsWith); }

  /// Polls do not count: the VM answers them on the reserve.
  private static boolean isLeaf(LIR lir) {
    for (int block : lir.codeEmittingOrder()) {
      if (block < 0) continue;
      for (LIRInstruction op : lir.getLIRforBlock(lir.getBlockById(block))) {
        if (op instanceof AMD64Call.CallOp && !(op instanceof CallOps.Poll)) return false;
      }
    }
    return true;
  }

  @Override
  public void emitCode(CompilationResultBuilder builder, ResolvedJavaMethod method, EntryPointDecorator decorator) {
    ((VmResultBuilder) builder).emit((VmMethod) method);
  }
}

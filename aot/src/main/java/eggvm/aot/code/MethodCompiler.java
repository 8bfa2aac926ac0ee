package eggvm.aot.code;

import eggvm.aot.code.inline.ClosedWorldInliningPhase;
import eggvm.aot.code.inline.NearProgram;
import eggvm.aot.code.lir.CodeResult;
import eggvm.aot.code.lir.ColdLastPhase;
import eggvm.aot.code.lir.ColdSpillsPhase;
import eggvm.aot.code.lir.FaultingNullCheckPhase;
import eggvm.aot.code.lir.UnusedLoadsPhase;
import eggvm.aot.code.lir.VmBackend;
import eggvm.aot.code.lower.DispatchLayout;
import eggvm.aot.code.lower.SnippetPlugins;
import eggvm.aot.code.lower.VmLowering;
import eggvm.aot.code.phase.BlockFrequencyPhase;
import eggvm.aot.code.phase.BranchGuessPhase;
import eggvm.aot.code.phase.CheckFreeLoopPhase;
import eggvm.aot.code.phase.PlainUnwindPhase;
import eggvm.aot.code.phase.RedundantInitializationPhase;
import eggvm.aot.code.phase.SafepointPhase;
import eggvm.aot.code.phase.VmLoopPolicies;
import eggvm.aot.code.plugin.ImagePlugins;
import eggvm.aot.code.plugin.InitializationPlugin;
import eggvm.aot.code.plugin.MemoryPlugins;
import eggvm.aot.code.plugin.SmallMethodInlining;
import eggvm.aot.code.plugin.VectorPlugins;
import eggvm.aot.code.provider.CpuTarget;
import eggvm.aot.code.provider.MathCalls;
import eggvm.aot.code.provider.SmallProviders;
import eggvm.aot.code.provider.VmCodeCache;
import eggvm.aot.code.provider.VmConstantReflection;
import eggvm.aot.code.provider.VmForeignCalls;
import eggvm.aot.code.provider.VmMetaAccess;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.vm.machine.CpuLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jdk.graal.compiler.bytecode.ResolvedJavaMethodBytecode;
import jdk.graal.compiler.bytecode.ResolvedJavaMethodBytecodeProvider;
import jdk.graal.compiler.core.GraalCompiler;
import jdk.graal.compiler.core.amd64.AMD64AddressLowering;
import jdk.graal.compiler.core.amd64.AMD64SuitesCreator;
import jdk.graal.compiler.core.common.CompilationIdentifier;
import jdk.graal.compiler.core.common.GraalOptions;
import jdk.graal.compiler.core.common.util.CompilationAlarm;
import jdk.graal.compiler.core.phases.CommunityCompilerConfiguration;
import jdk.graal.compiler.core.phases.HighTier;
import jdk.graal.compiler.core.phases.LowTier;
import jdk.graal.compiler.core.phases.MidTier;
import jdk.graal.compiler.debug.DebugContext;
import jdk.graal.compiler.java.BytecodeParser;
import jdk.graal.compiler.java.GraphBuilderPhase;
import jdk.graal.compiler.lir.asm.CompilationResultBuilderFactory;
import jdk.graal.compiler.lir.alloc.RegisterAllocationPhase;
import jdk.graal.compiler.lir.phases.LIRSuites;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.StructuredGraph.AllowAssumptions;
import jdk.graal.compiler.nodes.graphbuilderconf.GeneratedPluginFactory;
import jdk.graal.compiler.nodes.graphbuilderconf.GraphBuilderConfiguration;
import jdk.graal.compiler.nodes.graphbuilderconf.GraphBuilderConfiguration.BytecodeExceptionMode;
import jdk.graal.compiler.nodes.graphbuilderconf.GraphBuilderConfiguration.ExplicitOOMEExceptionEdges;
import jdk.graal.compiler.nodes.graphbuilderconf.GraphBuilderConfiguration.Plugins;
import jdk.graal.compiler.nodes.graphbuilderconf.IntrinsicContext;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugin;
import jdk.graal.compiler.nodes.graphbuilderconf.InvocationPlugins;
import jdk.graal.compiler.nodes.loop.LoopPolicies;
import jdk.graal.compiler.nodes.loop.LoopsDataProviderImpl;
import jdk.graal.compiler.nodes.spi.CoreProviders;
import jdk.graal.compiler.options.OptionValues;
import jdk.graal.compiler.phases.OptimisticOptimizations;
import jdk.graal.compiler.phases.PhaseSuite;
import jdk.graal.compiler.phases.PlaceholderPhase;
import jdk.graal.compiler.phases.common.AddressLoweringByNodePhase;
import jdk.graal.compiler.phases.common.AddressLoweringPhase;
import jdk.graal.compiler.phases.common.CanonicalizerPhase;
import jdk.graal.compiler.phases.common.GuardLoweringPhase;
import jdk.graal.compiler.phases.common.IterativeConditionalEliminationPhase;
import jdk.graal.compiler.phases.tiers.HighTierContext;
import jdk.graal.compiler.phases.tiers.Suites;
import jdk.graal.compiler.phases.util.Providers;
import jdk.graal.compiler.printer.GraalDebugHandlersFactory;
import jdk.graal.compiler.replacements.IntrinsicGraphBuilder;
import jdk.graal.compiler.replacements.NodeIntrinsificationProvider;
import jdk.graal.compiler.replacements.ReplacementsImpl;
import jdk.graal.compiler.replacements.ReplacementsImpl.GraphMaker;
import jdk.graal.compiler.replacements.StandardGraphBuilderPlugins;
import jdk.graal.compiler.replacements.amd64.AMD64GraphBuilderPlugins;
import jdk.graal.compiler.serviceprovider.GraalServices;
import jdk.graal.compiler.word.WordOperationPlugin;
import jdk.graal.compiler.word.WordTypes;
import jdk.vm.ci.code.Architecture;
import jdk.vm.ci.code.TargetDescription;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.ResolvedJavaMethod;

/// The Graal compiler set up for images: explicit exceptions, no deoptimisation. Safe for several threads.
/// One for each CPU level from the image's base on: that of the base compiles everything, the others only what has variants.
public final class MethodCompiler {
  private final OptionValues options;
  private final Providers providers;
  private final VmBackend backend;
  private final Suites suites;
  private final LIRSuites lirSuites;
  private final PhaseSuite<HighTierContext> parsing;
  private final List<MethodCompiler> higher;
  private InvocationPlugins invocations;

  /// `base`: a level of [CpuLevel].
  public MethodCompiler(Universe universe, DispatchLayout layout, int base) { this(universe, layout, new NearProgram(universe), base); }

  private MethodCompiler(Universe universe, DispatchLayout layout, NearProgram near, int base) {
    this(
        universe,
        layout,
        near,
        base,
        IntStream.rangeClosed(base + 1, CpuLevel.V3).mapToObj(level -> new MethodCompiler(universe, layout, near, level, List.of())).toList());
  }

  private MethodCompiler(Universe universe, DispatchLayout layout, NearProgram near, int level, List<MethodCompiler> higher) {
    this.higher = higher;
    TargetDescription target = CpuTarget.of(level);
    options = options();
    VmMetaAccess metaAccess = new VmMetaAccess(universe);
    WordTypes words = new WordTypes(metaAccess, JavaKind.Long);
    VmCodeCache codeCache = new VmCodeCache(target);
    VmForeignCalls calls = new VmForeignCalls(target, codeCache, metaAccess, words);
    var constants = new VmConstantReflection(universe);
    var platform = new SmallProviders.Platform(metaAccess);
    var extension = new SmallProviders.MetaExtension();
    var snippetReflection = new SmallProviders.SnippetReflection(universe, words);
    VmLowering lowering = new VmLowering(universe, layout, metaAccess, calls, platform, extension, target);
    Providers base =
        new Providers(
            metaAccess,
            codeCache,
            constants,
            new SmallProviders.ConstantFields(metaAccess),
            calls,
            lowering,
            null,
            new SmallProviders.Stamps(metaAccess),
            platform,
            extension,
            snippetReflection,
            words,
            new LoopsDataProviderImpl(),
            new SmallProviders.HashCodes());
    Replacements replacements = new Replacements(base, target);
    providers = replacements.getProviders();
    Plugins plugins = plugins(universe, target, level, words, replacements);
    replacements.setGraphBuilderPlugins(plugins);
    backend = new VmBackend(providers);
    lowering.start(options, providers);

    GraphBuilderConfiguration configuration =
        GraphBuilderConfiguration.getDefault(plugins)
            .withEagerResolving(false)
            .withUnresolvedIsError(false)
            .withBytecodeExceptionMode(BytecodeExceptionMode.CheckAll)
            .withNodeSourcePosition(true)
            .withOOMEExceptionEdges(ExplicitOOMEExceptionEdges.Default);
    AMD64SuitesCreator creator =
        new AMD64SuitesCreator(new Tiers(universe, near), plugins) {
          @Override
          protected GraphBuilderPhase createGraphBuilderPhase(GraphBuilderConfiguration ignored) {
            return new Parsing(configuration);
          }
        };
    backend.setSuites(creator);
    suites = creator.createSuites(options, target.arch);
    var addresses = suites.getLowTier().findPhase(AddressLoweringPhase.class);
    addresses.set(new AddressLoweringByNodePhase(new AMD64AddressLowering()));
    suites.getMidTier().removePhase(GuardLoweringPhase.class);
    suites.getLowTier().removeSubTypePhases(PlaceholderPhase.class);
    suites.getLowTier().appendPhase(new BlockFrequencyPhase());
    lirSuites = creator.createLIRSuites(options);
    lirSuites.getPreAllocationOptimizationStage().prependPhase(new UnusedLoadsPhase());
    lirSuites.getPreAllocationOptimizationStage().appendPhase(new ColdLastPhase());
    lirSuites.getAllocationStage().findPhase(RegisterAllocationPhase.class).set(new ColdSpillsPhase());
    lirSuites.getFinalCodeAnalysisStage().appendPhase(new FaultingNullCheckPhase());
    parsing = creator.getDefaultGraphBuilderSuite();
  }

  private static OptionValues options() {
    var values = OptionValues.newOptionMap();
    values.put(GraalOptions.TargetVectorLowering, false);
    values.put(GraalOptions.OptConvertDeoptsToGuards, false);
    values.put(GraalOptions.SpeculativeGuardMovement, false);
    values.put(GraalOptions.LoopPredication, false);
    values.put(GraalOptions.OptDeoptimizationGrouping, false);
    values.put(GraalOptions.FloatingDivNodes, false);
    values.put(GraalOptions.GenLoopSafepoints, false);
    values.put(HighTier.Options.Inline, false);
    values.put(CompilationAlarm.Options.CompilationExpirationPeriod, 0.0);
    return new OptionValues(values);
  }

  private Plugins plugins(
      Universe universe, TargetDescription target, int level, WordTypes words, Replacements replacements) {
    invocations = ImagePlugins.container();
    Plugins plugins = new Plugins(invocations);
    WordOperationPlugin wordOperations =
        new WordOperationPlugin(
            providers.getSnippetReflection(),
            providers.getConstantReflection(),
            words,
            providers.getPlatformConfigurationProvider().getBarrierSet());
    plugins.appendTypePlugin(wordOperations);
    plugins.appendNodePlugin(wordOperations);
    plugins.appendInlineInvokePlugin(replacements);
    plugins.appendInlineInvokePlugin(new SmallMethodInlining());
    plugins.setClassInitializationPlugin(new InitializationPlugin());
    StandardGraphBuilderPlugins.registerConstantFieldLoadPlugin(plugins);
    StandardGraphBuilderPlugins.registerInvocationPlugins(providers.getSnippetReflection(), invocations, true, false, false);
    AMD64GraphBuilderPlugins.register(plugins, options);
    var intrinsification =
        new NodeIntrinsificationProvider(
            providers.getMetaAccess(), providers.getSnippetReflection(), providers.getForeignCalls(), words, target);
    for (GeneratedPluginFactory factory : GraalServices.load(GeneratedPluginFactory.class)) {
      if (isForImages(factory.getClass().getName())) factory.registerPlugins(invocations, intrinsification);
    }
    SnippetPlugins.register(invocations, providers.getForeignCalls());
    MemoryPlugins.register(invocations);
    VectorPlugins.register(invocations, level);
    ImagePlugins.register(invocations, universe);
    return plugins;
  }

  private static boolean isForImages(String factory) {
    return !factory.contains("hotspot") && !factory.contains("truffle") && !factory.contains("arraycopy");
  }

  /// Graph before optimisation, for tests and dumps.
  StructuredGraph parse(VmMethod method) {
    StructuredGraph graph = emptyGraph(method);
    parsing.apply(graph, new HighTierContext(providers, parsing, OptimisticOptimizations.NONE));
    return graph;
  }

  public CompiledMethod compile(VmMethod method) {
    if (!method.hasAnnotation(Variants.ANNOTATION)) return compileForOne(method);
    List<CompiledMethod> variants = new ArrayList<>(List.of(compileForOne(method)));
    for (MethodCompiler compiler : higher) variants.add(compiler.compileForOne(method));
    return Variants.join(method, variants);
  }

  private CompiledMethod compileForOne(VmMethod method) {
    StructuredGraph graph = MathCalls.isIntrinsic(method) ? mathGraph(method) : emptyGraph(method);
    CodeResult result = new CodeResult(graph.compilationId(), method.symbol());
    GraalCompiler.compile(
        new GraalCompiler.Request<>(
            graph,
            method,
            providers,
            backend,
            parsing,
            OptimisticOptimizations.NONE,
            method.getProfilingInfo(),
            suites.copy(),
            lirSuites,
            result,
            CompilationResultBuilderFactory.Default,
            false));
    return CodeCollector.collect(method, result);
  }

  /// The method as one call of itself that the plug-in replaces.
  private StructuredGraph mathGraph(VmMethod method) {
    InvocationPlugin plugin = invocations.lookupInvocation(method, options);
    if (plugin == null) return emptyGraph(method);
    StructuredGraph graph =
        new IntrinsicGraphBuilder(options, debug(), providers, new ResolvedJavaMethodBytecode(method), 0, AllowAssumptions.NO)
            .buildGraph(plugin);
    graph.getGraphState().configureExplicitExceptionsNoDeopt();
    return graph;
  }

  private DebugContext debug() { return new DebugContext.Builder(options, List.of()).disabled(true).build(); }

  private StructuredGraph emptyGraph(VmMethod method) {
    DebugContext debug = debug();
    StructuredGraph graph =
        new StructuredGraph.Builder(options, debug, AllowAssumptions.NO)
            .method(method)
            .compilationId(CompilationIdentifier.INVALID_COMPILATION_ID)
            .trackNodeSourcePosition(true)
            .recordInlinedMethods(false)
            .build();
    graph.getGraphState().configureExplicitExceptionsNoDeopt();
    return graph;
  }

  /// The stock phases with ours between them.
  private static final class Tiers extends CommunityCompilerConfiguration {
    private final Universe universe;
    private final NearProgram near;

    Tiers(Universe universe, NearProgram near) {
      this.universe = universe;
      this.near = near;
    }

    @Override
    public HighTier createHighTier(OptionValues options) {
      HighTier tier =
          new HighTier(options) {
            @Override
            public LoopPolicies createLoopPolicies(OptionValues values) { return new VmLoopPolicies(); }
          };
      tier.prependPhase(new RedundantInitializationPhase());
      tier.prependPhase(new PlainUnwindPhase());
      tier.prependPhase(new ClosedWorldInliningPhase(universe, near));
      tier.prependPhase(new BranchGuessPhase());
      tier.prependPhase(CanonicalizerPhase.create());
      return tier;
    }

    /// Peeling has made more initialisation checks redundant; what it proves before a loop is known once reads float.
    @Override
    public MidTier createMidTier(OptionValues options) {
      MidTier tier = super.createMidTier(options);
      tier.prependPhase(new RedundantInitializationPhase());
      tier.findPhase(IterativeConditionalEliminationPhase.class).add(new CheckFreeLoopPhase(near));
      return tier;
    }

    @Override
    public LowTier createLowTier(OptionValues options, Architecture architecture) {
      LowTier tier = super.createLowTier(options, architecture);
      tier.prependPhase(new SafepointPhase());
      return tier;
    }
  }

  private static final class Parsing extends GraphBuilderPhase {
    Parsing(GraphBuilderConfiguration configuration) { super(configuration); }

    @Override
    public GraphBuilderPhase copyWithConfig(GraphBuilderConfiguration configuration) { return new Parsing(configuration); }

    @Override
    protected Instance createInstance(
        CoreProviders providers, GraphBuilderConfiguration configuration, OptimisticOptimizations optimistic, IntrinsicContext intrinsic) {
      return new ParsingInstance(providers, configuration, optimistic, intrinsic);
    }
  }

  private static final class ParsingInstance extends GraphBuilderPhase.Instance {
    ParsingInstance(
        CoreProviders providers, GraphBuilderConfiguration configuration, OptimisticOptimizations optimistic, IntrinsicContext intrinsic) {
      super(providers, configuration, optimistic, intrinsic);
    }

    @Override
    protected BytecodeParser createBytecodeParser(
        StructuredGraph graph, BytecodeParser parent, ResolvedJavaMethod method, int entryBci, IntrinsicContext intrinsic) {
      return new LinkingParser(this, graph, parent, method, entryBci, intrinsic);
    }
  }

  /// Snippets are parsed like everything else.
  private static final class Replacements extends ReplacementsImpl {
    Replacements(Providers providers, TargetDescription target) {
      super(
          new GraalDebugHandlersFactory(providers.getSnippetReflection()),
          providers,
          ResolvedJavaMethodBytecodeProvider.INSTANCE,
          target);
    }

    @Override
    protected GraphMaker createGraphMaker(ResolvedJavaMethod substitute, ResolvedJavaMethod original) {
      return new GraphMaker(this, substitute, original) {
        @Override
        protected GraphBuilderPhase.Instance createGraphBuilder(
            Providers providers,
            GraphBuilderConfiguration configuration,
            OptimisticOptimizations optimistic,
            IntrinsicContext intrinsic) {
          return new ParsingInstance(providers, configuration, optimistic, intrinsic);
        }
      };
    }
  }
}

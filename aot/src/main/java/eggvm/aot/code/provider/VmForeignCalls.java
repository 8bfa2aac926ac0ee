package eggvm.aot.code.provider;

import eggvm.aot.code.Boxing;
import eggvm.aot.code.RuntimeCall;
import java.util.concurrent.ConcurrentHashMap;
import jdk.graal.compiler.core.common.LIRKind;
import jdk.graal.compiler.core.common.spi.ForeignCallDescriptor;
import jdk.graal.compiler.core.common.spi.ForeignCallLinkage;
import jdk.graal.compiler.core.common.spi.ForeignCallSignature;
import jdk.graal.compiler.core.common.spi.ForeignCallsProvider;
import jdk.graal.compiler.word.WordTypes;
import jdk.vm.ci.code.CallingConvention;
import jdk.vm.ci.code.TargetDescription;
import jdk.vm.ci.meta.AllocatableValue;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.JavaType;
import jdk.vm.ci.meta.MetaAccessProvider;
import jdk.vm.ci.meta.Value;
import org.graalvm.word.LocationIdentity;

/// Calls from compiled code into the VM. They are ordinary Java calls: they may collect, throw and switch threads.
public final class VmForeignCalls implements ForeignCallsProvider {
  private final TargetDescription target;
  private final VmCodeCache codeCache;
  private final MetaAccessProvider metaAccess;
  private final WordTypes words;
  private final ConcurrentHashMap<ForeignCallSignature, ForeignCallDescriptor> descriptors = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<ForeignCallDescriptor, Linkage> linkages = new ConcurrentHashMap<>();

  public VmForeignCalls(TargetDescription target, VmCodeCache codeCache, MetaAccessProvider metaAccess, WordTypes words) {
    this.target = target;
    this.codeCache = codeCache;
    this.metaAccess = metaAccess;
    this.words = words;
  }

  @Override
  public LIRKind getValueKind(JavaKind kind) { return LIRKind.fromJavaKind(target.arch, kind); }

  @Override
  public ForeignCallDescriptor getDescriptor(ForeignCallSignature signature) {
    return descriptors.computeIfAbsent(signature, VmForeignCalls::describe);
  }

  private static ForeignCallDescriptor describe(ForeignCallSignature signature) {
    boolean isPure = MathCalls.isMath(signature.getName());
    // The compiler forgets the state behind a boxing, which a call with effects would need.
    boolean isRepeatable = isPure || signature.getName().startsWith(Boxing.PREFIX);
    boolean killsNothing = isPure || signature.getName().equals(RuntimeCall.SAFEPOINT_POLL.symbol());
    return new ForeignCallDescriptor(
        signature.getName(),
        signature.getResultType(),
        signature.getArgumentTypes(),
        isRepeatable ? ForeignCallDescriptor.CallSideEffect.NO_SIDE_EFFECT : ForeignCallDescriptor.CallSideEffect.HAS_SIDE_EFFECT,
        killsNothing ? new LocationIdentity[0] : new LocationIdentity[] {LocationIdentity.any()},
        false,
        true);
  }

  @Override
  public ForeignCallLinkage lookupForeignCall(ForeignCallDescriptor descriptor) {
    return linkages.computeIfAbsent(descriptor, this::link);
  }

  private Linkage link(ForeignCallDescriptor descriptor) {
    Class<?>[] arguments = descriptor.getArgumentTypes();
    JavaType[] types = new JavaType[arguments.length];
    for (int i = 0; i < types.length; i++) types[i] = typeOf(arguments[i]);
    CallingConvention convention =
        codeCache
            .getRegisterConfig()
            .getCallingConvention(VmRegisters.Call.OUTGOING, typeOf(descriptor.getResultType()), types, this);
    return new Linkage(descriptor, convention);
  }

  private JavaType typeOf(Class<?> type) { return metaAccess.lookupJavaType(words.isWord(type) ? long.class : type); }

  /// Target of a call into the VM; the linker finds the symbol by the descriptor's name.
  public record Linkage(ForeignCallDescriptor descriptor, CallingConvention convention) implements ForeignCallLinkage {
    public String symbol() { return descriptor.getName(); }

    @Override
    public CallingConvention getOutgoingCallingConvention() { return convention; }

    @Override
    public CallingConvention getIncomingCallingConvention() { return convention; }

    @Override
    public long getMaxCallTargetOffset() { return Integer.MAX_VALUE; }

    @Override
    public ForeignCallDescriptor getDescriptor() { return descriptor; }

    @Override
    public Value[] getTemporaries() { return AllocatableValue.NONE; }

    @Override
    public boolean destroysRegisters() { return true; }

    @Override
    public boolean needsDebugInfo() { return true; }
  }
}

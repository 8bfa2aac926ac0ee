package eggvm.aot.code.provider;

import eggvm.aot.graph.HostMirror;
import eggvm.aot.graph.ObjectConstant;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import jdk.graal.compiler.api.replacements.SnippetReflectionProvider;
import jdk.graal.compiler.core.common.spi.JavaConstantFieldProvider;
import jdk.graal.compiler.core.common.spi.MetaAccessExtensionProvider;
import jdk.graal.compiler.core.common.type.AbstractPointerStamp;
import jdk.graal.compiler.core.common.type.ObjectStamp;
import jdk.graal.compiler.core.common.type.StampFactory;
import jdk.graal.compiler.core.common.type.TypeReference;
import jdk.graal.compiler.nodes.gc.BarrierSet;
import jdk.graal.compiler.nodes.spi.IdentityHashCodeProvider;
import jdk.graal.compiler.nodes.spi.PlatformConfigurationProvider;
import jdk.graal.compiler.nodes.spi.StampProvider;
import jdk.graal.compiler.word.WordTypes;
import jdk.vm.ci.meta.Constant;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.JavaType;
import jdk.vm.ci.meta.MetaAccessProvider;
import jdk.vm.ci.meta.ResolvedJavaField;
import jdk.vm.ci.meta.ResolvedJavaMethod;
import jdk.vm.ci.meta.ResolvedJavaType;

/// The compiler's questions that have short answers here.
public final class SmallProviders {
  private SmallProviders() {}

  /// A hub is a non-null reference to the Class object.
  public record Stamps(MetaAccessProvider metaAccess) implements StampProvider {
    @Override
    public AbstractPointerStamp createHubStamp(ObjectStamp object) { return hub(metaAccess); }

    @Override
    public AbstractPointerStamp createMethodStamp() { throw new UnsupportedOperationException(); }

    @Override
    public AbstractPointerStamp createMethodAlwaysNullStamp() { throw new UnsupportedOperationException(); }

    @Override
    public Constant methodPointerAlwaysNullConstant() { throw new UnsupportedOperationException(); }

    public static ObjectStamp hub(MetaAccessProvider metaAccess) {
      return StampFactory.objectNonNull(TypeReference.createExactTrusted(metaAccess.lookupJavaType(Class.class)));
    }
  }

  public static final class Platform implements PlatformConfigurationProvider {
    private final BarrierSet barriers;

    public Platform(MetaAccessProvider metaAccess) { barriers = new CardBarriers(metaAccess.lookupJavaType(Object[].class)); }

    @Override
    public BarrierSet getBarrierSet() { return barriers; }

    @Override
    public boolean canVirtualizeLargeByteArrayAccess() { return true; }
  }

  public static final class MetaExtension implements MetaAccessExtensionProvider {
    @Override
    public JavaKind getStorageKind(JavaType type) { return type.getJavaKind(); }

    @Override
    public boolean canConstantFoldDynamicAllocation(ResolvedJavaType type) { return false; }

    @Override
    public boolean isGuaranteedSafepoint(ResolvedJavaMethod method, boolean isDirect) { return true; }

    @Override
    public boolean canVirtualize(ResolvedJavaType type) { return true; }

    @Override
    public ResolvedJavaField getStaticFieldForAccess(JavaConstant base, long offset, JavaKind kind) { return null; }
  }

  public static final class ConstantFields extends JavaConstantFieldProvider {
    public ConstantFields(MetaAccessProvider metaAccess) { super(metaAccess); }

    @Override
    public boolean isStableField(ResolvedJavaField field, ConstantFieldTool<?> tool) {
      return !field.isStatic() && ((VmField) field).isStable() || super.isStableField(field, tool);
    }
  }

  public static final class HashCodes implements IdentityHashCodeProvider {
    @Override
    public Integer identityHashCode(JavaConstant constant) { return null; }
  }

  /// Snippets are parsed from the image's metadata but mean the builder's own classes.
  public static final class SnippetReflection implements SnippetReflectionProvider {
    private final Universe universe;
    private final WordTypes words;

    public SnippetReflection(Universe universe, WordTypes words) {
      this.universe = universe;
      this.words = words;
    }

    @Override
    public JavaConstant forObject(Object object) {
      if (object == null) return JavaConstant.NULL_POINTER;
      if (object instanceof String literal) return ObjectConstant.string(universe, literal);
      return ObjectConstant.host(universe, object);
    }

    @Override
    public <T> T asObject(Class<T> type, JavaConstant constant) {
      return constant instanceof ObjectConstant object && type.isInstance(object.value()) ? type.cast(object.value()) : null;
    }

    @Override
    public <T> T getInjectedNodeIntrinsicParameter(Class<T> type) { return type.isInstance(words) ? type.cast(words) : null; }

    @Override
    public Class<?> originalClass(ResolvedJavaType type) { return HostMirror.type((VmType) type); }

    @Override
    public Executable originalMethod(ResolvedJavaMethod method) { return HostMirror.executable((VmMethod) method); }

    @Override
    public Field originalField(ResolvedJavaField field) { return HostMirror.field((VmField) field); }
  }
}

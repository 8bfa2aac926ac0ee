package eggvm.aot.graph;

import eggvm.vm.object.ObjectLayout;
import java.util.Map;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.PrimitiveConstant;

/// Static finals whose value the VM decides, so that it is known before any initialiser runs.
public final class KnownStatics {
  private static final Map<String, JavaConstant> VALUES =
      Map.ofEntries(
          Map.entry("java/lang/String.COMPACT_STRINGS", JavaConstant.TRUE),
          Map.entry("jdk/internal/misc/UnsafeConstants.ADDRESS_SIZE0", JavaConstant.forInt(8)),
          Map.entry("jdk/internal/misc/UnsafeConstants.PAGE_SIZE", JavaConstant.forInt(4096)),
          Map.entry("jdk/internal/misc/UnsafeConstants.BIG_ENDIAN", JavaConstant.FALSE),
          Map.entry("jdk/internal/misc/UnsafeConstants.UNALIGNED_ACCESS", JavaConstant.TRUE),
          Map.entry("jdk/internal/misc/UnsafeConstants.DATA_CACHE_LINE_FLUSH_SIZE", JavaConstant.forInt(0)),
          Map.entry("jdk/internal/misc/Unsafe.ADDRESS_SIZE", JavaConstant.forInt(8)));

  private KnownStatics() {}

  /// Null: only known at run time.
  public static JavaConstant valueOf(VmField field) {
    JavaConstant constant = field.getConstantValue();
    if (constant != null) return constant;
    String name = field.getName();
    if (name.equals("$assertionsDisabled")) return JavaConstant.TRUE;
    String owner = field.getDeclaringClass().internalName();
    if (owner.equals("jdk/internal/misc/Unsafe") && name.startsWith("ARRAY_")) return arrayLayout(name, field.getJavaKind());
    if (isUnsafe(field)) return ObjectConstant.singleton(field.owner().universe().type(field.descriptor()));
    JavaConstant value = VALUES.get(owner + "." + name);
    return value == null ? null : JavaConstant.forPrimitive(field.getJavaKind(), ((PrimitiveConstant) value).getRawValue());
  }

  /// There is one Unsafe, it has no state, and it stands in the image.
  private static boolean isUnsafe(VmField field) {
    return field.descriptor().equals("Ljdk/internal/misc/Unsafe;");
  }

  private static JavaConstant arrayLayout(String name, JavaKind fieldKind) {
    if (name.endsWith("_BASE_OFFSET")) return JavaConstant.forPrimitive(fieldKind, ObjectLayout.ARRAY_BASE);
    String element = name.substring("ARRAY_".length(), name.length() - "_INDEX_SCALE".length());
    for (JavaKind kind : JavaKind.values()) {
      if (kind.isNumericInteger() || kind.isNumericFloat()) {
        if (kind.name().toUpperCase(java.util.Locale.ROOT).equals(element)) return JavaConstant.forInt(kind.getByteCount());
      }
    }
    return JavaConstant.forInt(element.equals("BOOLEAN") ? 1 : ObjectLayout.REFERENCE_BYTES);
  }
}

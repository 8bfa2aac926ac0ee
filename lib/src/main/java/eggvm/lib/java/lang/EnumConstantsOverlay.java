package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;
import eggvm.vm.type.ClassInitialization;
import eggvm.vm.type.Classes;
import jdk.internal.misc.Unsafe;

@Replaces("java.lang.Class")
final class EnumConstantsOverlay {
  /// What javac and kotlinc, ecj, and scalac call the array of constants.
  private static final String[] FIELDS = {"$VALUES", "ENUM$VALUES", "$values"};

  private EnumConstantsOverlay() {}

  /// From the compiler's own array: calling `values()` by reflection would put reflection into every image with an `EnumSet`.
  static <T> T[] getEnumConstantsShared(Class<T> self) {
    T[] constants = self.enumConstants;
    if (constants == null && self.isEnum()) self.enumConstants = constants = read(self);
    return constants;
  }

  @SuppressWarnings("unchecked")
  private static <T> T[] read(Class<T> type) {
    ClassInitialization.ensureInitialized(type);
    for (String field : FIELDS) {
      long offset = Classes.fieldOffset(type, field);
      if (offset >= 0) return (T[]) Unsafe.getUnsafe().getReference(null, offset);
    }
    throw new InternalError("no array of constants in " + type.getName());
  }
}

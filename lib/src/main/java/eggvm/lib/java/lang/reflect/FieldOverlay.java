package eggvm.lib.java.lang.reflect;

import eggvm.vm.contract.Replaces;
import eggvm.vm.object.ClassInfo;
import eggvm.vm.type.Reflection;
import java.lang.reflect.Field;

@Replaces("java.lang.reflect.Field")
final class FieldOverlay {
  private FieldOverlay() {}

  static byte[] getTypeAnnotationBytes0(Field self) {
    return Reflection.blob(Members.entryOf(self) + ClassInfo.FIELD_TYPE_ANNOTATIONS);
  }
}

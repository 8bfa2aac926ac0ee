package eggvm.vm.contract;

import java.lang.annotation.*;

/// On a static int of the VM: the linker writes the byte offset of this instance field into it, for fields that VM source cannot name.
/// On a static long: the address of the slot of this static field; 0 when the image has none.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface OffsetOf {
  /// Binary name of the declaring class.
  String type();

  String field();
}

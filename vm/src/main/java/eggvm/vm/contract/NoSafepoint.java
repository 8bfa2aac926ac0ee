package eggvm.vm.contract;

import java.lang.annotation.*;

/// Neither this method nor anything it calls may allocate, block, poll or initialise a class.
/// Stands on the root only; the builder infers the callees and prints the path that breaks the rule.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface NoSafepoint {
  String because();
}

package eggvm.vm.contract;

import java.lang.annotation.*;

/// Called by compiled code or by a boot stub under this symbol, so it is compiled into every image.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface EntryPoint {
  /// Symbol; the names that the compiler uses are listed in `eggvm.aot.code.RuntimeCall`.
  String value();
}

package eggvm.vm.contract;

import java.lang.annotation.*;

/// Overlay class: inside the classes named by `in`, a call of a method of `value` goes to the static method here of the same name and
/// descriptor, receiver first, when there is one. Callers elsewhere are left alone.
/// Fails the build when a class is missing or has no such call.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Redirects {
  /// Binary name of the class whose methods are called.
  String value();

  /// Binary names of the calling classes.
  String[] in();

  /// True: these classes use this class instead of `value`, objects included, and nothing of `value` is left in them.
  boolean whole() default false;

  /// As [Replaces#unlessMentioned].
  String unlessMentioned() default "";
}

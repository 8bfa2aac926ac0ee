package eggvm.vm.contract;

import java.lang.annotation.*;

/// Overlay class: each of its static methods replaces the method of the same name in the class named here.
/// An instance method is replaced by a static one that takes the receiver first.
/// Fails the build when the target does not exist.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Replaces {
  /// Binary name, such as `java.lang.Thread$FieldHolder`.
  String value();

  /// True: the target class disappears and this class takes its name.
  boolean whole() default false;

  /// When given, natives of the target without a method here throw UnsatisfiedLinkError with this reason. Else they stay unbound,
  /// and reaching one fails the build.
  String missing() default "";

  /// Binary name of a service: nothing is replaced when the program's class path has a provider of it.
  String unlessService() default "";

  /// Regular expression: nothing is replaced when a constant (string, class or member name) in a class of the class path has a match.
  String unlessMentioned() default "";
}

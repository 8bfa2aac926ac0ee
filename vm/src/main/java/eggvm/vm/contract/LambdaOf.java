package eggvm.vm.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On the class that the builder makes for a lambda expression or method reference: what its site has to resolve before it makes an object.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface LambdaOf {
  /// Kind (JVMS 4.4.8), internal name of the owner, name and descriptor of the implementation, and whether the owner is an interface; spaces between.
  String implementation();

  /// Method descriptors whose types are resolved, spaces between; the first returns the functional interface.
  String types();
}

package eggvm.vm.unwind;

import java.lang.invoke.LambdaConversionException;

/// JVMS 5.4: what a reference that the builder could not link throws where it is used.
final class LinkageErrors {
  private LinkageErrors() {}

  static Throwable of(String name, String message) {
    return switch (name) {
      case "java/lang/NoClassDefFoundError" -> missing(message);
      case "java/lang/NoSuchMethodError" -> new NoSuchMethodError(message);
      case "java/lang/NoSuchFieldError" -> new NoSuchFieldError(message);
      case "java/lang/IncompatibleClassChangeError" -> new IncompatibleClassChangeError(message);
      case "java/lang/AbstractMethodError" -> new AbstractMethodError(message);
      case "java/lang/IllegalAccessError" -> new IllegalAccessError(message);
      case "java/lang/InstantiationError" -> new InstantiationError(message);
      case "java/lang/VerifyError" -> new VerifyError(message);
      case "java/lang/ClassFormatError" -> new ClassFormatError(message);
      case "java/lang/ClassCircularityError" -> new ClassCircularityError(message);
      case "java/lang/UnsupportedClassVersionError" -> new UnsupportedClassVersionError(message);
      case "java/lang/UnsatisfiedLinkError" -> new UnsatisfiedLinkError(message);
      case "java/lang/BootstrapMethodError" -> new BootstrapMethodError(message);
      case "java/lang/invoke/LambdaConversionException" ->
          new BootstrapMethodError("bootstrap method initialization exception", new LambdaConversionException(message));
      case "java/lang/UnsupportedOperationException" -> new UnsupportedOperationException(message);
      case "java/lang/InternalError" -> new InternalError(message);
      default -> new LinkageError(name.replace('/', '.') + ": " + message);
    };
  }

  /// The cause is what the loader would have thrown.
  private static Throwable missing(String internalName) {
    return new NoClassDefFoundError(internalName).initCause(new ClassNotFoundException(elementOf(internalName).replace('/', '.')));
  }

  /// Loaders look for the element class of an array.
  private static String elementOf(String internalName) {
    int dimensions = internalName.lastIndexOf('[') + 1;
    return dimensions == 0 ? internalName : internalName.substring(dimensions + 1, internalName.length() - 1);
  }
}

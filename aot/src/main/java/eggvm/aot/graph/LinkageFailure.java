package eggvm.aot.graph;

/// What the program throws where it uses something that does not link; messages are those of HotSpot.
///
/// @param inStub thrown by a method that HotSpot puts into the receiver's class, and that stack traces show
public record LinkageFailure(String errorInternalName, String message, boolean inStub) {
  static final String NO_CLASS = "java/lang/NoClassDefFoundError";
  static final String NO_FIELD = "java/lang/NoSuchFieldError";
  static final String NO_METHOD = "java/lang/NoSuchMethodError";
  static final String ILLEGAL_ACCESS = "java/lang/IllegalAccessError";
  static final String INCOMPATIBLE = "java/lang/IncompatibleClassChangeError";
  static final String ABSTRACT = "java/lang/AbstractMethodError";
  static final String INSTANTIATION = "java/lang/InstantiationError";
  static final String CIRCULAR = "java/lang/ClassCircularityError";
  static final String VERIFY = "java/lang/VerifyError";
  /// The cause of a BootstrapMethodError.
  static final String NO_LAMBDA = "java/lang/invoke/LambdaConversionException";
  static final String UNSUPPORTED = "java/lang/UnsupportedOperationException";

  public LinkageFailure(String errorInternalName, String message) { this(errorInternalName, message, false); }

  static LinkageFailure missing(String internalName) { return new LinkageFailure(NO_CLASS, internalName); }
}

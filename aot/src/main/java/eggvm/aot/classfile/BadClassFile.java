package eggvm.aot.classfile;

/// A class file that no JVM would load. The message is one sentence with class and origin.
public final class BadClassFile extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadClassFile(String internalName, String origin, String why) {
    this(internalName, origin, why, null);
  }

  /// `cause`: what reading it ran into, for the developer.
  public BadClassFile(String internalName, String origin, String why, RuntimeException cause) {
    super("class " + internalName.replace('/', '.') + " in " + origin + " is broken: " + why, cause);
  }
}

package eggvm.aot.classfile;

/// Finds class files by internal name.
public interface ClassSource {
  /// Bytes of the class file; null when there is none.
  byte[] find(String internalName);

  /// Jar, directory or module that [#find] takes the class from, for messages.
  default String origin(String internalName) { return toString(); }

  /// Named module of the class; null: the unnamed module.
  default String module(String internalName) { return null; }

  /// Class of the JDK or made by the builder: known to link, so access checks are left out.
  default boolean trusted(String internalName) { return module(internalName) != null; }
}

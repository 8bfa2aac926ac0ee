package eggvm.lib.jdk;

/// Is a key's class of the form `class C implements Comparable<C>`? Answered from the signature string: the parser of
/// generic types would be in every image with a hash map.
public final class Comparables {
  private Comparables() {}

  /// The class, or null when it is not of that form or its signature is not in the image (the tree then breaks ties by identity).
  public static Class<?> classOf(Object key) {
    if (!(key instanceof Comparable)) return null;
    Class<?> type = key.getClass();
    if (type == String.class) return type;
    String signature = type.getGenericSignature0();
    String comparable = "Ljava/lang/Comparable<L" + type.getName().replace('.', '/') + ";>;";
    return signature != null && signature.contains(comparable) ? type : null;
  }
}

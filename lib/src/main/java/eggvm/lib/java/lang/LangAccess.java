package eggvm.lib.java.lang;

import jdk.internal.access.JavaLangAccess;

/// What the library calls in `java.lang` from other packages: an object without state. Here it is a constant, so that the many classes that keep it need not run for it.
public final class LangAccess {
  private static JavaLangAccess made;
  public static final JavaLangAccess ONE = make();

  private LangAccess() {}

  private static JavaLangAccess make() {
    System.setJavaLangAccess();
    return made;
  }

  /// What `System.setJavaLangAccess` makes.
  public static void set(JavaLangAccess access) { made = access; }
}

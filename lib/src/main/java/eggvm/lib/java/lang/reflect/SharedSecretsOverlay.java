package eggvm.lib.java.lang.reflect;

import eggvm.lib.java.lang.LangAccess;
import eggvm.vm.contract.Replaces;
import java.lang.reflect.ReflectAccess;
import jdk.internal.access.JavaLangAccess;
import jdk.internal.access.JavaLangReflectAccess;
import jdk.internal.access.SharedSecrets;

@Replaces("jdk.internal.access.SharedSecrets")
final class SharedSecretsOverlay {
  private SharedSecretsOverlay() {}

  static JavaLangAccess getJavaLangAccess() { return LangAccess.ONE; }

  static void setJavaLangAccess(JavaLangAccess access) { LangAccess.set(access); }

  /// HotSpot initialises `AccessibleObject`, which sets this, before all reflection. Here reflection may come first, and most images have none.
  static JavaLangReflectAccess getJavaLangReflectAccess() {
    if (SharedSecrets.javaLangReflectAccess == null) SharedSecrets.javaLangReflectAccess = new ReflectAccess();
    return SharedSecrets.javaLangReflectAccess;
  }
}

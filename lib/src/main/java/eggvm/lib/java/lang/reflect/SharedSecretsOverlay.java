package eggvm.lib.java.lang.reflect;

import eggvm.vm.contract.Replaces;
import java.lang.reflect.ReflectAccess;
import jdk.internal.access.JavaLangReflectAccess;
import jdk.internal.access.SharedSecrets;

/// HotSpot initialises `AccessibleObject`, which sets this, before all reflection. Here reflection may come first, and most images have none.
@Replaces("jdk.internal.access.SharedSecrets")
final class SharedSecretsOverlay {
  private SharedSecretsOverlay() {}

  static JavaLangReflectAccess getJavaLangReflectAccess() {
    if (SharedSecrets.javaLangReflectAccess == null) SharedSecrets.javaLangReflectAccess = new ReflectAccess();
    return SharedSecrets.javaLangReflectAccess;
  }
}

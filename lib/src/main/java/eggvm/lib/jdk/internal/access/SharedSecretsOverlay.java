package eggvm.lib.jdk.internal.access;

import eggvm.vm.contract.Replaces;
import eggvm.vm.type.ClassInitialization;

/// The JDK asks a method-handle lookup to initialise a class, which would bring `java.lang.invoke` into every image.
@Replaces("jdk.internal.access.SharedSecrets")
final class SharedSecretsOverlay {
  private SharedSecretsOverlay() {}

  static void ensureClassInitialized(Class<?> type) { ClassInitialization.ensureInitialized(type); }
}

package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;
import java.util.Map;

/// No process, no environment. Replaced above its maps of bytes, which would be in every image that reads one variable.
@Replaces("java.lang.ProcessEnvironment")
final class ProcessEnvironmentOverlay {
  private ProcessEnvironmentOverlay() {}

  static void classInitializer() {}

  static String getenv(String name) {
    if (name == null) throw new NullPointerException();
    return null;
  }

  static Map<String, String> getenv() { return Map.of(); }

  static byte[][] environ() { return new byte[0][]; }
}

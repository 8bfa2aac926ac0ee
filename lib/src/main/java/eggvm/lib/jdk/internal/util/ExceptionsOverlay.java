package eggvm.lib.jdk.internal.util;

import eggvm.vm.contract.Replaces;
import jdk.internal.misc.VM;
import jdk.internal.util.Exceptions;

@Replaces("jdk.internal.util.Exceptions")
final class ExceptionsOverlay {
  /// As in the JDK's java.security file.
  private static final String DEFAULT = "hostInfoExclSocket";

  private ExceptionsOverlay() {}

  /// Without the security properties: every `URI` that is parsed would bring providers, jars and certificates.
  static void setup() {
    if (Exceptions.initialized || !VM.isBooted()) return;
    String included = "," + System.getProperty("jdk.includeInExceptions", DEFAULT).replace(" ", "") + ",";
    Exceptions.enhancedSocketExceptionText = included.contains(",hostInfo,");
    Exceptions.enhancedNonSocketExceptionText = included.contains(",hostInfoExclSocket,") || Exceptions.enhancedSocketExceptionText;
    Exceptions.enhancedUserExceptionText = included.contains(",userInfo,");
    Exceptions.enhancedJarExceptionText = included.contains(",jar,");
    Exceptions.initialized = true;
  }
}

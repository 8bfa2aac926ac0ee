package eggvm.lib.java.security;

import eggvm.vm.contract.Replaces;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.Security;
import java.util.Properties;
import jdk.internal.util.StaticProperty;

@Replaces("java.security.Security")
final class SecurityOverlay {
  private SecurityOverlay() {}

  /// The master file only, read as a file: paths and URLs of extra files stay out.
  static void initialize() {
    try (InputStream in = new FileInputStream(StaticProperty.javaHome() + "/conf/security/java.security")) {
      Security.props.load(in);
    } catch (IOException e) {
      throw new InternalError("Error loading java.security file", e);
    }
    Security.initialSecurityProperties = (Properties) Security.props.clone();
  }
}

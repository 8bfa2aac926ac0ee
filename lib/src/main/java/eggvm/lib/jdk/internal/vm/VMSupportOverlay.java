package eggvm.lib.jdk.internal.vm;

import eggvm.vm.contract.Replaces;
import java.util.Properties;

@Replaces("jdk.internal.vm.VMSupport")
final class VMSupportOverlay {
  private VMSupportOverlay() {}

  static Properties initAgentProperties(Properties properties) { return properties; }

  static String getVMTemporaryDirectory() { return "/tmp"; }
}

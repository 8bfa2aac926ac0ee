package eggvm.lib.jdk.internal.util;

import eggvm.lib.jdk.Properties;
import eggvm.vm.contract.Replaces;

@Replaces("jdk.internal.util.SystemProps$Raw")
final class SystemPropsRawOverlay {
  private SystemPropsRawOverlay() {}

  static String[] vmProperties() { return Properties.ofMachine(); }

  static String[] platformProperties() { return Properties.ofPlatform(); }
}

package eggvm.lib.jdk.internal.io;

import eggvm.vm.contract.Replaces;

@Replaces("jdk.internal.io.JdkConsoleImpl")
final class JdkConsoleImplOverlay {
  private JdkConsoleImplOverlay() {}

  static boolean echo(boolean on) { return true; }
}

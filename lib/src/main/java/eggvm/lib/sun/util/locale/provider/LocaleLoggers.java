package eggvm.lib.sun.util.locale.provider;

import eggvm.lib.jdk.ErrorLogger;
import eggvm.vm.contract.Redirects;

@Redirects(
    value = "java.lang.System",
    in = {"sun.util.locale.provider.LocaleProviderAdapter", "sun.util.locale.provider.LocaleServiceProviderPool"})
final class LocaleLoggers {
  private LocaleLoggers() {}

  static System.Logger getLogger(String name) { return new ErrorLogger(name); }
}

package eggvm.lib.sun.util.locale;

import eggvm.vm.contract.Redirects;

/// `-` for `_` and back, in the static initialiser of `Locale`: not worth the regular expressions.
@Redirects(value = "java.lang.String", in = "sun.util.locale.InternalLocaleBuilder")
final class LocaleText {
  private LocaleText() {}

  static String replaceAll(String self, String separator, String replacement) { return self.replace(separator, replacement); }
}

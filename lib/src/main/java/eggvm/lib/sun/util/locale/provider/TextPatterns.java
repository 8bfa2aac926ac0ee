package eggvm.lib.sun.util.locale.provider;

import eggvm.lib.jdk.internal.logger.LogMessages;
import eggvm.vm.contract.Redirects;

/// Patterns of locale data into which texts are put, without `java.text`: dates would bring formats of numbers and currencies, too.
@Redirects(
    value = "java.text.MessageFormat",
    in = {"sun.util.cldr.CLDRTimeZoneNameProviderImpl", "sun.util.locale.provider.LocaleResources"})
final class TextPatterns {
  private TextPatterns() {}

  static String format(String pattern, Object... texts) { return LogMessages.format(pattern, texts); }
}

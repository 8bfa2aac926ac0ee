package eggvm.lib.sun.util.locale.provider;

import eggvm.vm.contract.Redirects;
import java.util.ArrayList;

/// Lists of providers and language tags are split without regular expressions.
@Redirects(
    value = "java.lang.String",
    in = {"sun.util.locale.provider.LocaleProviderAdapter", "sun.util.cldr.CLDRLocaleProviderAdapter"})
final class ProviderLists {
  private ProviderLists() {}

  /// `separator` is "," or, for runs of blanks, " +".
  static String[] split(String self, String separator) {
    char border = separator.charAt(0);
    boolean runs = separator.endsWith("+");
    ArrayList<String> parts = new ArrayList<>();
    for (int start = 0, end; start <= self.length(); start = end + 1) {
      end = self.indexOf(border, start);
      if (end < 0) end = self.length();
      if (end > start || !runs) parts.add(self.substring(start, end));
    }
    return parts.toArray(new String[0]);
  }
}

package eggvm.lib.java.util;

import eggvm.vm.contract.Replaces;
import java.util.Locale;

/// Display names by the patterns of root and English, "{1} ({2})" and "{0}, {1}", without `MessageFormat`.
@Replaces("java.util.Locale")
final class LocaleOverlay {
  private LocaleOverlay() {}

  static String getDisplayName(Locale self, Locale inLocale) {
    StringBuilder name = new StringBuilder(self.getDisplayLanguage(inLocale));
    int qualifiers = -1;
    if (!name.isEmpty()) qualifiers = 0;
    qualifiers = qualify(name, self.getDisplayScript(inLocale), qualifiers);
    qualifiers = qualify(name, self.getDisplayCountry(inLocale), qualifiers);
    for (String variant : self.getDisplayVariantArray(inLocale)) qualifiers = qualify(name, variant, qualifiers);
    return qualifiers > 0 ? name.append(')').toString() : name.toString();
  }

  /// `qualifiers` are those written so far; -1 before the main name. Returns their new number.
  private static int qualify(StringBuilder name, String part, int qualifiers) {
    if (part.isEmpty()) return qualifiers;
    if (qualifiers >= 0) name.append(qualifiers == 0 ? " (" : ", ");
    name.append(part);
    return qualifiers + 1;
  }
}

package eggvm.lib.sun.util.resources;

import eggvm.vm.contract.Replaces;
import java.util.Locale;
import java.util.ResourceBundle;
import sun.util.resources.LocaleData;
import sun.util.resources.OpenListResourceBundle;
import sun.util.resources.ParallelListResourceBundle;
import sun.util.resources.TimeZoneNamesBundle;

/// As in the JDK, but each category makes its bundles known first: bundles are made by `new` instead of reflection.
@Replaces("sun.util.resources.LocaleData")
final class LocaleDataOverlay {
  private LocaleDataOverlay() {}

  private static ResourceBundle text(LocaleData self, BundleFactory category, String name, Locale locale) {
    category.register();
    return LocaleData.getBundle(self.type.getTextResourcesPackage() + "." + name, locale);
  }

  private static ResourceBundle util(LocaleData self, BundleFactory category, String name, Locale locale) {
    category.register();
    return LocaleData.getBundle(self.type.getUtilResourcesPackage() + "." + name, locale);
  }

  static ResourceBundle getCalendarData(LocaleData self, Locale locale) {
    return util(self, CalendarBundles.INSTANCE, "CalendarData", locale);
  }

  static OpenListResourceBundle getCurrencyNames(LocaleData self, Locale locale) {
    return (OpenListResourceBundle) util(self, CurrencyBundles.INSTANCE, "CurrencyNames", locale);
  }

  static OpenListResourceBundle getLocaleNames(LocaleData self, Locale locale) {
    return (OpenListResourceBundle) util(self, LocaleNameBundles.INSTANCE, "LocaleNames", locale);
  }

  static TimeZoneNamesBundle getTimeZoneNames(LocaleData self, Locale locale) {
    return (TimeZoneNamesBundle) util(self, TimeZoneBundles.INSTANCE, "TimeZoneNames", locale);
  }

  static ResourceBundle getBreakIteratorInfo(LocaleData self, Locale locale) {
    return text(self, BreakBundles.INSTANCE, "BreakIteratorInfo", locale);
  }

  static ResourceBundle getBreakIteratorResources(LocaleData self, Locale locale) {
    return text(self, BreakBundles.INSTANCE, "BreakIteratorResources", locale);
  }

  static ResourceBundle getCollationData(LocaleData self, Locale locale) {
    return text(self, CollationBundles.INSTANCE, "CollationData", locale);
  }

  static ResourceBundle getDateFormatData(LocaleData self, Locale locale) {
    return text(self, FormatBundles.INSTANCE, "FormatData", locale);
  }

  static ResourceBundle getNumberFormatData(LocaleData self, Locale locale) {
    return text(self, FormatBundles.INSTANCE, "FormatData", locale);
  }

  static void setSupplementary(LocaleData self, ParallelListResourceBundle formatData) {
    if (formatData.areParallelContentsComplete()) return;
    SupplementaryBundles.INSTANCE.register();
    self.setSupplementary(self.type.getTextResourcesPackage() + ".JavaTimeSupplementary", formatData);
  }
}

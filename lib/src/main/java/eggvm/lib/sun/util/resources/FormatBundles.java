package eggvm.lib.sun.util.resources;

import java.util.ResourceBundle;

final class FormatBundles extends BundleFactory {
  static final FormatBundles INSTANCE = new FormatBundles();

  @Override
  ResourceBundle make(Class<?> type) {
    if (type == sun.text.resources.cldr.FormatData.class) return new sun.text.resources.cldr.FormatData();
    if (type == sun.text.resources.cldr.FormatData_en.class) return new sun.text.resources.cldr.FormatData_en();
    if (type == sun.text.resources.cldr.FormatData_en_US_POSIX.class) return new sun.text.resources.cldr.FormatData_en_US_POSIX();
    if (type == sun.text.resources.FormatData.class) return new sun.text.resources.FormatData();
    return null;
  }
}

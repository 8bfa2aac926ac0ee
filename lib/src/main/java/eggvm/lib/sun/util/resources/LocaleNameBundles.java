package eggvm.lib.sun.util.resources;

import java.util.ResourceBundle;

final class LocaleNameBundles extends BundleFactory {
  static final LocaleNameBundles INSTANCE = new LocaleNameBundles();

  @Override
  ResourceBundle make(Class<?> type) {
    if (type == sun.util.resources.cldr.LocaleNames.class) return new sun.util.resources.cldr.LocaleNames();
    if (type == sun.util.resources.cldr.LocaleNames_en.class) return new sun.util.resources.cldr.LocaleNames_en();
    if (type == sun.util.resources.LocaleNames.class) return new sun.util.resources.LocaleNames();
    return null;
  }
}

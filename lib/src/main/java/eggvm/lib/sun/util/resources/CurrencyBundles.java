package eggvm.lib.sun.util.resources;

import java.util.ResourceBundle;

final class CurrencyBundles extends BundleFactory {
  static final CurrencyBundles INSTANCE = new CurrencyBundles();

  @Override
  ResourceBundle make(Class<?> type) {
    if (type == sun.util.resources.cldr.CurrencyNames.class) return new sun.util.resources.cldr.CurrencyNames();
    if (type == sun.util.resources.cldr.CurrencyNames_en.class) return new sun.util.resources.cldr.CurrencyNames_en();
    if (type == sun.util.resources.CurrencyNames.class) return new sun.util.resources.CurrencyNames();
    return null;
  }
}

package eggvm.lib.sun.util.resources;

import java.util.ResourceBundle;

final class TimeZoneBundles extends BundleFactory {
  static final TimeZoneBundles INSTANCE = new TimeZoneBundles();

  @Override
  ResourceBundle make(Class<?> type) {
    if (type == sun.util.resources.cldr.TimeZoneNames.class) return new sun.util.resources.cldr.TimeZoneNames();
    if (type == sun.util.resources.cldr.TimeZoneNames_en.class) return new sun.util.resources.cldr.TimeZoneNames_en();
    if (type == sun.util.resources.TimeZoneNames.class) return new sun.util.resources.TimeZoneNames();
    return null;
  }
}

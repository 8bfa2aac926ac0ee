package eggvm.lib.sun.util.resources;

import java.util.ResourceBundle;

final class CalendarBundles extends BundleFactory {
  static final CalendarBundles INSTANCE = new CalendarBundles();

  @Override
  ResourceBundle make(Class<?> type) {
    if (type == sun.util.resources.cldr.CalendarData.class) return new sun.util.resources.cldr.CalendarData();
    if (type == sun.util.resources.CalendarData.class) return new sun.util.resources.CalendarData();
    return null;
  }
}

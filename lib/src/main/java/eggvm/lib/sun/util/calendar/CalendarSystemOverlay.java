package eggvm.lib.sun.util.calendar;

import eggvm.vm.contract.Replaces;
import sun.util.calendar.CalendarSystem;
import sun.util.calendar.JulianCalendar;
import sun.util.calendar.LocalGregorianCalendar;

@Replaces("sun.util.calendar.CalendarSystem")
final class CalendarSystemOverlay {
  private CalendarSystemOverlay() {}

  /// By `new` instead of reflection.
  static CalendarSystem forName(String name) {
    if (name.equals("gregorian")) return CalendarSystem.getGregorianCalendar();
    if (CalendarSystem.calendars == null) CalendarSystem.initNames();
    CalendarSystem known = CalendarSystem.calendars.get(name);
    if (known != null) return known;
    CalendarSystem made = make(name);
    if (made == null) return null;
    CalendarSystem other = CalendarSystem.calendars.putIfAbsent(name, made);
    return other == null ? made : other;
  }

  private static CalendarSystem make(String name) {
    return switch (name) {
      case "julian" -> new JulianCalendar();
      case "japanese" -> LocalGregorianCalendar.getLocalGregorianCalendar(name);
      default -> null;
    };
  }
}

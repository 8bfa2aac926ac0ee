package eggvm.lib.jdk.internal.logger;

import eggvm.vm.contract.Redirects;

/// What the library itself logs, in a program that does not log by `System.Logger`: arguments are names, addresses, counts. `java.text` would bring all formats and locale data.
/// Knows arguments without a format of their own; whole numbers get groups of three, as in the image's locales.
@Redirects(value = "java.text.MessageFormat", in = "jdk.internal.logger.SimpleConsoleLogger$Formatting", unlessMentioned = "^java\\.lang\\.System\\$Logger(\\$Level)?$")
public final class LogMessages {
  private static final int GROUP_DIGITS = 3;

  private LogMessages() {}

  /// IllegalArgumentException: the caller shows the pattern itself.
  public static String format(String pattern, Object... arguments) {
    StringBuilder out = new StringBuilder();
    boolean isQuoted = false;
    for (int at = 0; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      if (c == '\'') {
        boolean isDouble = at + 1 < pattern.length() && pattern.charAt(at + 1) == '\'';
        if (isDouble) out.append(pattern.charAt(at++));
        else isQuoted = !isQuoted;
      } else if (c == '{' && !isQuoted) {
        int end = pattern.indexOf('}', at);
        if (end < 0) throw new IllegalArgumentException("Unmatched braces in the pattern.");
        append(out, Integer.parseInt(pattern.substring(at + 1, end)), arguments);
        at = end;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int index, Object[] arguments) {
    if (index >= arguments.length) out.append('{').append(index).append('}');
    else if (isWhole(arguments[index])) appendGrouped(out, arguments[index].toString());
    else out.append(arguments[index]);
  }

  private static boolean isWhole(Object argument) { return argument instanceof Integer || argument instanceof Long || argument instanceof Short || argument instanceof Byte; }

  private static void appendGrouped(StringBuilder out, String number) {
    for (int i = 0; i < number.length(); i++) {
      out.append(number.charAt(i));
      int left = number.length() - 1 - i;
      if (left > 0 && left % GROUP_DIGITS == 0 && number.charAt(i) != '-') out.append(',');
    }
  }
}

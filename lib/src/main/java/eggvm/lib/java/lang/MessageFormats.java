package eggvm.lib.java.lang;

import eggvm.vm.contract.Redirects;

/// Error messages of core classes without `java.util.Formatter`, which drags locales, calendars, big decimals and services into
/// every image that parses a number or checks an index. Knows what these messages use:
/// `%s %d %x %X %c %n %%`, `%<s`, zero padding and a width.
@Redirects(
    value = "java.lang.String",
    in = {
      "java.lang.Character",
      "java.lang.Character$UnicodeBlock",
      "java.lang.Character$UnicodeScript",
      "java.lang.Integer",
      "java.lang.Long",
      "java.lang.String",
      "java.io.FileInputStream",
      "java.io.ObjectInputStream",
      "java.io.ObjectInputStream$BlockDataInputStream",
      "java.net.HostPortrange",
      "java.util.CollSer",
      "java.util.stream.Collectors",
      "java.util.stream.Nodes$ArrayNode",
      "java.util.stream.Nodes$CollectionNode",
      "java.util.stream.Nodes$ConcNode",
      "java.util.stream.Nodes$ConcNode$OfPrimitive",
      "java.util.stream.Nodes$DoubleArrayNode",
      "java.util.stream.Nodes$DoubleFixedNodeBuilder",
      "java.util.stream.Nodes$FixedNodeBuilder",
      "java.util.stream.Nodes$IntArrayNode",
      "java.util.stream.Nodes$IntFixedNodeBuilder",
      "java.util.stream.Nodes$LongArrayNode",
      "java.util.stream.Nodes$LongFixedNodeBuilder",
      "java.util.stream.Nodes$SizedCollectorTask",
      "java.util.stream.SpinedBuffer$OfDouble",
      "java.util.stream.SpinedBuffer$OfInt",
      "java.util.stream.SpinedBuffer$OfLong",
      "java.util.stream.StreamSpliterators$AbstractWrappingSpliterator",
      "java.util.zip.ZipFile$Source",
      "jdk.internal.icu.impl.ICUBinary",
      "jdk.internal.util.Preconditions",
      "sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl",
    })
final class MessageFormats {
  private MessageFormats() {}

  static String format(String pattern, Object... arguments) {
    StringBuilder out = new StringBuilder(pattern.length() + 16);
    int argument = 0;
    for (int at = 0; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      if (c != '%') {
        out.append(c);
        continue;
      }
      int start = ++at;
      while (isModifier(pattern.charAt(at))) at++;
      String modifiers = pattern.substring(start, at);
      char conversion = pattern.charAt(at);
      if (conversion == '%' || conversion == 'n') {
        out.append(conversion == 'n' ? '\n' : '%');
        continue;
      }
      if (modifiers.startsWith("<")) argument--;
      pad(out, text(conversion, arguments[argument++]), modifiers);
    }
    return out.toString();
  }

  private static boolean isModifier(char c) { return c == '<' || c >= '0' && c <= '9'; }

  private static void pad(StringBuilder out, String text, String modifiers) {
    int digits = modifiers.startsWith("<") ? 1 : 0;
    char filler = modifiers.startsWith("0") ? '0' : ' ';
    int width = 0;
    for (int i = digits; i < modifiers.length(); i++) width = 10 * width + modifiers.charAt(i) - '0';
    for (int i = text.length(); i < width; i++) out.append(filler);
    out.append(text);
  }

  private static String text(char conversion, Object argument) {
    return switch (conversion) {
      case 'c' -> argument instanceof Integer codePoint ? Character.toString(codePoint) : String.valueOf(argument);
      case 'x' -> hex(argument);
      case 'X' -> upper(hex(argument));
      default -> String.valueOf(argument);
    };
  }

  private static String hex(Object argument) {
    return switch (argument) {
      case Long value -> Long.toHexString(value);
      case Integer value -> Integer.toHexString(value);
      case Short value -> Integer.toHexString(value & 0xffff);
      case Byte value -> Integer.toHexString(value & 0xff);
      default -> String.valueOf(argument);
    };
  }

  /// Of ASCII, so that locales stay out.
  private static String upper(String hex) {
    StringBuilder upper = new StringBuilder(hex);
    for (int i = 0; i < hex.length(); i++) {
      if (hex.charAt(i) >= 'a') upper.setCharAt(i, (char) (hex.charAt(i) - 'a' + 'A'));
    }
    return upper.toString();
  }
}

package eggvm.lib.java.lang;

import eggvm.vm.contract.Redirects;

/// Hexadecimal floating-point text without regular expressions: each number format would have them.
@Redirects(
    value = "java.lang.String",
    in = {"java.lang.Double", "java.lang.Float"})
final class HexText {
  private HexText() {}

  /// Knows "p-1022$" and "0{1,12}$", which takes the zeros at the end.
  static String replaceFirst(String self, String expression, String replacement) {
    int end = self.length();
    if (expression.equals("p-1022$")) {
      return self.endsWith("p-1022") ? self.substring(0, end - "p-1022".length()) + replacement : self;
    }
    while (end > 0 && self.charAt(end - 1) == '0') end--;
    return self.substring(0, end) + replacement;
  }
}

package eggvm.lib.net.dns;

/// Names as text: lower case, without the last dot.
final class DnsName {
  private static final int MAX_BYTES = 253, MAX_LABEL_BYTES = 63;

  private DnsName() {}

  /// Null: no name (RFC 1035 section 2.3.4).
  static String normalize(String text) {
    String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (name.isEmpty() || name.length() > MAX_BYTES) return null;
    StringBuilder out = new StringBuilder(name.length());
    int label = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      label = c == '.' ? 0 : label + 1;
      boolean emptyLabel = c == '.' && (i == 0 || name.charAt(i - 1) == '.' || i == name.length() - 1);
      if (emptyLabel || label > MAX_LABEL_BYTES || c <= ' ' || c > '~') return null;
      out.append(lower(c));
    }
    return out.toString();
  }

  static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c; }
}

package eggvm.aot.classfile;

/// JVMS 4.4.7.
final class ModifiedUtf8 {
  private ModifiedUtf8() {}

  /// Null when the bytes are not modified UTF-8.
  static String decode(byte[] bytes, int offset, int lengthBytes) {
    int end = offset + lengthBytes;
    char[] chars = new char[lengthBytes];
    int count = 0;
    for (int i = offset; i < end; ) {
      int lead = bytes[i++];
      if (lead > 0) {
        chars[count++] = (char) lead;
      } else if ((lead & 0xe0) == 0xc0 && continues(bytes, i, end)) {
        chars[count++] = (char) ((lead & 0x1f) << 6 | bytes[i++] & 0x3f);
      } else if ((lead & 0xf0) == 0xe0 && continues(bytes, i, end) && continues(bytes, i + 1, end)) {
        chars[count++] = (char) ((lead & 0x0f) << 12 | (bytes[i] & 0x3f) << 6 | bytes[i + 1] & 0x3f);
        i += 2;
      } else {
        return null;
      }
    }
    return new String(chars, 0, count);
  }

  private static boolean continues(byte[] bytes, int i, int end) { return i < end && (bytes[i] & 0xc0) == 0x80; }
}

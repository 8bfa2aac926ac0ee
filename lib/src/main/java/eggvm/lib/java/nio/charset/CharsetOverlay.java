package eggvm.lib.java.nio.charset;

import eggvm.vm.contract.Replaces;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;

/// Asking for providers would put `ServiceLoader` and reflection into every image, for the first look-up of UTF-8.
@Replaces(value = "java.nio.charset.Charset", unlessService = "java.nio.charset.spi.CharsetProvider")
final class CharsetOverlay {
  private CharsetOverlay() {}

  static Charset lookupExtendedCharset(String name) { return null; }

  static Charset lookupViaProviders(String name) { return null; }

  static SortedMap<String, Charset> availableCharsets() {
    TreeMap<String, Charset> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Iterator<Charset> i = Charset.standardProvider.charsets(); i.hasNext(); ) {
      Charset charset = i.next();
      all.put(charset.name(), charset);
    }
    return Collections.unmodifiableSortedMap(all);
  }
}

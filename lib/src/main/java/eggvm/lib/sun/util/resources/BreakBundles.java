package eggvm.lib.sun.util.resources;

import java.util.ResourceBundle;

final class BreakBundles extends BundleFactory {
  static final BreakBundles INSTANCE = new BreakBundles();

  @Override
  ResourceBundle make(Class<?> type) {
    if (type == sun.text.resources.BreakIteratorInfo.class) return new sun.text.resources.BreakIteratorInfo();
    if (type == sun.text.resources.BreakIteratorResources.class) return new sun.text.resources.BreakIteratorResources();
    return null;
  }
}

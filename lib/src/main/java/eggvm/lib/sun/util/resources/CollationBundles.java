package eggvm.lib.sun.util.resources;

import java.util.ResourceBundle;

final class CollationBundles extends BundleFactory {
  static final CollationBundles INSTANCE = new CollationBundles();

  @Override
  ResourceBundle make(Class<?> type) {
    if (type == sun.text.resources.CollationData.class) return new sun.text.resources.CollationData();
    return null;
  }
}

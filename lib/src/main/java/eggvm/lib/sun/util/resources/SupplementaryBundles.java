package eggvm.lib.sun.util.resources;

import java.util.ResourceBundle;

final class SupplementaryBundles extends BundleFactory {
  static final SupplementaryBundles INSTANCE = new SupplementaryBundles();

  @Override
  ResourceBundle make(Class<?> type) {
    if (type == sun.text.resources.JavaTimeSupplementary.class) return new sun.text.resources.JavaTimeSupplementary();
    return null;
  }
}

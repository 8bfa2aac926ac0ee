package eggvm.lib.sun.util.resources;

import java.util.ResourceBundle;

/// Makes the locale bundles of one category by `new`. A category is registered when it is first asked for, so that an image holds
/// the bundles of those only that its program reaches. Root and English: what java.base has.
abstract class BundleFactory {
  private static BundleFactory first;
  private BundleFactory next;

  /// Null when the class is of another category.
  abstract ResourceBundle make(Class<?> type);

  final void register() {
    synchronized (BundleFactory.class) {
      for (BundleFactory other = first; other != null; other = other.next) if (other == this) return;
      next = first;
      first = this;
    }
  }

  static ResourceBundle makeAny(Class<?> type) {
    for (BundleFactory factory = first; factory != null; factory = factory.next) {
      ResourceBundle made = factory.make(type);
      if (made != null) return made;
    }
    return null;
  }
}

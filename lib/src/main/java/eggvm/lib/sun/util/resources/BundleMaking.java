package eggvm.lib.sun.util.resources;

import eggvm.vm.contract.Redirects;
import java.util.ResourceBundle;
import jdk.internal.access.JavaUtilResourceBundleAccess;

@Redirects(value = "jdk.internal.access.JavaUtilResourceBundleAccess", in = "sun.util.resources.Bundles")
final class BundleMaking {
  private BundleMaking() {}

  static ResourceBundle newResourceBundle(JavaUtilResourceBundleAccess access, Class<? extends ResourceBundle> type) {
    return BundleFactory.makeAny(type);
  }
}

package eggvm.lib.sun.util.resources;

import eggvm.vm.contract.Redirects;
import eggvm.vm.type.Classes;

@Redirects(value = "java.lang.Class", in = "sun.util.resources.Bundles")
final class BundleClasses {
  private BundleClasses() {}

  /// Null when the bundle is not in the image, as when it is not in the JDK.
  static Class<?> forName(Module module, String name) { return Classes.find(name); }
}

package eggvm.lib.jdk.internal.loader;

import eggvm.lib.jdk.ImageLoader;
import eggvm.vm.contract.Replaces;

/// The builtin loaders read jars, sign packages and keep module readers: replaced by two that look into the image.
@Replaces("jdk.internal.loader.ClassLoaders")
final class ClassLoadersOverlay {
  private ClassLoadersOverlay() {}

  static void classInitializer() {}

  static ClassLoader platformClassLoader() { return ImageLoader.platform(); }

  static ClassLoader appClassLoader() { return ImageLoader.application(); }
}

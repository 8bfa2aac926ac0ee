package eggvm.lib.java.lang;

import eggvm.lib.jdk.ImageLoader;
import eggvm.vm.contract.Replaces;
import eggvm.vm.type.Classes;
import java.nio.ByteBuffer;
import java.security.ProtectionDomain;
import jdk.internal.loader.NativeLibrary;

/// The image is a closed world: loaders find classes, they define none.
@Replaces("java.lang.ClassLoader")
final class ClassLoaderOverlay {
  private ClassLoaderOverlay() {}

  static ClassLoader getPlatformClassLoader() { return ImageLoader.platform(); }

  static ClassLoader getBuiltinPlatformClassLoader() { return ImageLoader.platform(); }

  static ClassLoader getBuiltinAppClassLoader() { return ImageLoader.application(); }

  static ClassLoader initSystemClassLoader() { return ImageLoader.application(); }

  static Class<?> findBootstrapClass(String name) {
    Class<?> found = Classes.find(name);
    return found == null || found.classLoader != null ? null : found;
  }

  static Class<?> findLoadedClass0(ClassLoader self, String name) {
    Class<?> found = Classes.find(name);
    return found == null || found.classLoader != self ? null : found;
  }

  static AssertionStatusDirectives retrieveDirectives() {
    AssertionStatusDirectives none = new AssertionStatusDirectives();
    none.classes = new String[0];
    none.classEnabled = new boolean[0];
    none.packages = new String[0];
    none.packageEnabled = new boolean[0];
    return none;
  }

  static Class<?> defineClass1(
      ClassLoader loader, String name, byte[] bytes, int offset, int length, ProtectionDomain domain, String source) {
    throw cannotDefine(name);
  }

  static Class<?> defineClass2(
      ClassLoader loader, String name, ByteBuffer bytes, int offset, int length, ProtectionDomain domain, String source) {
    throw cannotDefine(name);
  }

  static Class<?> defineClass0(
      ClassLoader loader, Class<?> lookup, String name, byte[] bytes, int offset, int length, ProtectionDomain domain,
      boolean initialize, int flags, Object data) {
    throw cannotDefine(name);
  }

  private static UnsupportedOperationException cannotDefine(String name) {
    return new UnsupportedOperationException("no class can be defined at run time: " + name);
  }

  /// The JDK's own libraries are part of the image; there are no others.
  static NativeLibrary loadLibrary(Class<?> caller, String name) {
    if (caller != null && caller.classLoader == null) return null;
    throw new UnsatisfiedLinkError("no " + name + " in java.library.path: ");
  }
}

package eggvm.lib.jdk;

import eggvm.vm.type.Classes;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.concurrent.ConcurrentHashMap;
import jdk.internal.misc.Unsafe;

/// The platform and the application class loader: they look up what the builder put into the image.
public final class ImageLoader extends ClassLoader {
  private static ImageLoader platform;
  private static ImageLoader application;

  private ImageLoader() {}

  static void create() {
    platform = create("platform", null);
    application = create("app", platform);
  }

  /// Past the constructor of `ClassLoader`: its protection domain for classes to define brings URLs and certificates with it.
  private static ImageLoader create(String name, ClassLoader parent) {
    ImageLoader loader;
    try {
      loader = (ImageLoader) Unsafe.getUnsafe().allocateInstance(ImageLoader.class);
    } catch (InstantiationException e) {
      throw new InternalError(e);
    }
    loader.name = name;
    loader.parent = parent;
    loader.nameAndId = "'" + name + "'";
    loader.unnamedModule = new Module(loader);
    loader.packages = new ConcurrentHashMap<>();
    loader.package2certs = new ConcurrentHashMap<>();
    loader.classes = new ArrayList<>();
    loader.assertionLock = loader;
    return loader;
  }

  public static ClassLoader platform() { return platform; }

  public static ClassLoader application() { return application; }

  @Override
  public Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    Class<?> found = Classes.load(name);
    if (found == null || found.isArray() || !sees(found)) throw new ClassNotFoundException(name);
    return found;
  }

  private boolean sees(Class<?> type) { return this == application || type.classLoader != application; }

  @Override
  public URL getResource(String name) { return findResource(name); }

  @Override
  public Enumeration<URL> getResources(String name) { return findResources(name); }

  @Override
  public InputStream getResourceAsStream(String name) {
    return this == application ? Resources.open(Resources.find(name)) : null;
  }

  @Override
  public URL findResource(String name) {
    if (this != application) return null;
    int index = Resources.find(name);
    return index < 0 ? null : ResourceUrls.of(index);
  }

  @Override
  public Enumeration<URL> findResources(String name) {
    return this == application ? ResourceUrls.all(name) : Collections.emptyEnumeration();
  }

  /// Names of the JDK's own loaders, which programs print and compare.
  @Override
  public String toString() {
    String kind = this == application ? "App" : "Platform";
    return "jdk.internal.loader.ClassLoaders$" + kind + "ClassLoader@" + Integer.toHexString(hashCode());
  }
}

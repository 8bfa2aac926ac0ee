package eggvm.lib.jdk;

import eggvm.vm.type.Classes;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/// The platform and the application class loader: they look up what the builder put into the image.
public final class ImageLoader extends ClassLoader {
  private static ImageLoader platform;
  private static ImageLoader application;

  private ImageLoader(String name, ClassLoader parent) { super(name, parent); }

  static void create() {
    platform = new ImageLoader("platform", null);
    application = new ImageLoader("app", platform);
  }

  public static ClassLoader platform() { return platform; }

  public static ClassLoader application() { return application; }

  @Override
  public Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    Class<?> found = Classes.find(name);
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

  @Override
  public String toString() { return "jdk.internal.loader.ClassLoaders$" + (this == application ? "App" : "Platform") + "ClassLoader"; }
}

package eggvm.lib.jdk;

import eggvm.vm.type.Classes;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;

/// Providers of a service in the JDK's order: those of the JDK's modules, then those of the class path.
/// A failure is thrown when its provider's turn comes, as the JDK has it.
public final class Services<S> implements Iterator<Provider<S>> {
  private final ServiceLoader<S> loader;
  private final ArrayList<String> ofModules = new ArrayList<>();
  private final ArrayList<String> ofClassPath = new ArrayList<>();
  private int next;

  public Services(ServiceLoader<S> loader) {
    this.loader = loader;
    String service = loader.service.getName();
    HashSet<String> seen = new HashSet<>();
    read(Resources.find("/services/" + service), ofModules, seen);
    if (loader.layer == null && loader.loader != ImageLoader.platform()) {
      for (int i = Resources.find("META-INF/services/" + service); i >= 0; i = Resources.next(i)) read(i, ofClassPath, seen);
    }
  }

  private static void read(int resource, ArrayList<String> into, HashSet<String> seen) {
    if (resource < 0) return;
    String text = new String(Resources.content(resource), StandardCharsets.UTF_8);
    for (int start = 0, end; start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start);
      if (end < 0) end = text.length();
      String line = text.substring(start, end);
      int comment = line.indexOf('#');
      String name = (comment < 0 ? line : line.substring(0, comment)).trim();
      if (!name.isEmpty() && seen.add(name)) into.add(name);
    }
  }

  @Override
  public boolean hasNext() { return next < ofModules.size() + ofClassPath.size(); }

  @Override
  public Provider<S> next() {
    if (!hasNext()) throw new NoSuchElementException();
    int index = next++;
    boolean ofModule = index < ofModules.size();
    return provider(ofModule ? ofModules.get(index) : ofClassPath.get(index - ofModules.size()), ofModule);
  }

  private Provider<S> provider(String name, boolean ofModule) {
    Class<S> service = loader.service;
    Class<?> type = Classes.load(name);
    if (type == null) throw new ServiceConfigurationError(service.getName() + ": Provider " + name + " not found");
    Method factory = ofModule ? loader.findStaticProviderMethod(type) : null;
    if (factory != null) return new ServiceLoader.ProviderImpl<>(service, factory.getReturnType().asSubclass(service), factory);
    if (!service.isAssignableFrom(type)) throw new ServiceConfigurationError(service.getName() + ": Provider " + name + " not a subtype");
    @SuppressWarnings("unchecked")
    java.lang.reflect.Constructor<? extends S> constructor = (java.lang.reflect.Constructor<? extends S>) loader.getConstructor(type);
    return new ServiceLoader.ProviderImpl<>(service, type.asSubclass(service), constructor);
  }
}

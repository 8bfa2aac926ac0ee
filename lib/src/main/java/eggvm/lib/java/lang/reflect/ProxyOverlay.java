package eggvm.lib.java.lang.reflect;

import eggvm.lib.jdk.Resources;
import eggvm.vm.contract.Helper;
import eggvm.vm.contract.Replaces;
import eggvm.vm.type.Classes;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/// Proxy classes are made by the builder; the blob `/proxies/<interface>,<interface>...` holds the name of each.
@Replaces("java.lang.reflect.Proxy")
final class ProxyOverlay {
  private ProxyOverlay() {}

  static Constructor<?> getProxyConstructor(ClassLoader loader, Class<?>[] interfaces) {
    StringBuilder names = new StringBuilder("/proxies/");
    for (Class<?> each : interfaces) {
      if (!each.isInterface()) throw new IllegalArgumentException(each.getName() + " is not an interface");
      if (each.isSealed()) throw new IllegalArgumentException(each.getName() + " is a sealed interface");
      names.append(names.length() > 9 ? "," : "").append(each.getName());
    }
    int resource = Resources.find(names.toString());
    if (resource < 0) throw missing(names.substring(9));
    Class<?> proxy = Classes.find(new String(Resources.content(resource), StandardCharsets.UTF_8));
    Constructor<?> constructor;
    try {
      constructor = proxy.getDeclaredConstructor(InvocationHandler.class);
    } catch (NoSuchMethodException e) {
      throw new InternalError(e);
    }
    constructor.setAccessible(true);
    return constructor;
  }

  @Helper
  private static UnsupportedOperationException missing(String interfaces) {
    return new UnsupportedOperationException(
        "no proxy class for " + interfaces + " is in the image; add it with {\"type\":{\"proxy\":[\"" + interfaces.replace(",", "\",\"")
            + "\"]}} under \"reflection\" in META-INF/native-image/reachability-metadata.json");
  }

  static boolean isProxyClass(Class<?> type) { return type.getSuperclass() == Proxy.class && type.getName().contains("$Proxy"); }

  static Object invokeDefault(Object proxy, Method method, Object[] args, Class<?> caller) throws Throwable {
    if (!Proxy.isProxyClass(proxy.getClass())) throw new IllegalArgumentException("'proxy' is not a proxy instance");
    if (!method.isDefault()) throw new IllegalArgumentException("\"" + method + "\" is not a default method");
    Class<? extends Proxy> proxyClass = proxy.getClass().asSubclass(Proxy.class);
    if (caller != null) method.checkAccess(caller, method.getDeclaringClass(), proxyClass, method.getModifiers());
    Proxy.findProxyInterfaceOrElseThrow(proxyClass, method);
    return MethodCaller.of(method).invokeDefault(proxy, args);
  }
}

package eggvm.lib.java.net;

import eggvm.lib.jdk.ResourceUrls;
import eggvm.lib.jdk.UnopenedUrls;
import eggvm.vm.contract.Helper;
import eggvm.vm.contract.Replaces;
import eggvm.vm.type.Classes;
import java.net.URL;
import java.net.URLStreamHandler;

/// No `jrt` and, but for programs that name it, no `jar`: its readers and verifiers would come with every URL.
@Replaces(value = "java.net.URL$DefaultFactory", unlessMentioned = "^jar:|JarURLConnection")
final class UrlHandlersOverlay {
  private UrlHandlersOverlay() {}

  static URLStreamHandler createURLStreamHandler(URL.DefaultFactory self, String protocol) { return create(protocol); }

  /// Those of the class library that are not made here: by reflection, when the builder found them in the program.
  @Helper
  static URLStreamHandler create(String protocol) {
    if (protocol.equals(ResourceUrls.PROTOCOL)) return new ResourceUrls();
    if (protocol.equals("file")) return new sun.net.www.protocol.file.Handler();
    Class<?> type = Classes.find("sun.net.www.protocol." + protocol + ".Handler");
    if (type == null) return UnopenedUrls.of(protocol);
    try {
      return (URLStreamHandler) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}

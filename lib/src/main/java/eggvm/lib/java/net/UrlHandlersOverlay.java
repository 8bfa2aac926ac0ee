package eggvm.lib.java.net;

import eggvm.lib.jdk.ResourceUrls;
import eggvm.vm.contract.Replaces;
import eggvm.vm.type.Classes;
import java.net.URLStreamHandler;

@Replaces("java.net.URL$DefaultFactory")
final class UrlHandlersOverlay {
  private UrlHandlersOverlay() {}

  /// No `jrt`: its image reader would come with every URL. Others by reflection, when the builder found them in the program.
  static URLStreamHandler createURLStreamHandler(java.net.URL.DefaultFactory self, String protocol) {
    switch (protocol) {
      case ResourceUrls.PROTOCOL: return new ResourceUrls();
      case "file": return new sun.net.www.protocol.file.Handler();
      case "jar": return new sun.net.www.protocol.jar.Handler();
      default: break;
    }
    Class<?> type = Classes.find("sun.net.www.protocol." + protocol + ".Handler");
    if (type == null) return null;
    try {
      return (URLStreamHandler) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}

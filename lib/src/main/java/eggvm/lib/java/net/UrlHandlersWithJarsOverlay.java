package eggvm.lib.java.net;

import eggvm.vm.contract.Replaces;
import java.net.URL;
import java.net.URLStreamHandler;

/// Takes the place of [UrlHandlersOverlay] when that one's condition fails: the first by name wins.
@Replaces("java.net.URL$DefaultFactory")
final class UrlHandlersWithJarsOverlay {
  private UrlHandlersWithJarsOverlay() {}

  static URLStreamHandler createURLStreamHandler(URL.DefaultFactory self, String protocol) {
    return protocol.equals("jar") ? new sun.net.www.protocol.jar.Handler() : UrlHandlersOverlay.create(protocol);
  }
}

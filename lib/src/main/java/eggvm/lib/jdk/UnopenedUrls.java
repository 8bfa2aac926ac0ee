package eggvm.lib.jdk;

import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.UnknownServiceException;

/// URLs of a protocol whose connections the image leaves out: they can be taken apart and compared, but not opened.
public final class UnopenedUrls extends URLStreamHandler {
  private final String protocol;
  private final int defaultPort;
  private final String connection;

  private UnopenedUrls(String protocol, int defaultPort, String connection) {
    this.protocol = protocol;
    this.defaultPort = defaultPort;
    this.connection = connection;
  }

  /// Null: no such protocol.
  public static URLStreamHandler of(String protocol) {
    return switch (protocol) {
      case "http" -> new UnopenedUrls(protocol, 80, "java.net.HttpURLConnection");
      case "https" -> new UnopenedUrls(protocol, 443, "javax.net.ssl.HttpsURLConnection");
      default -> null;
    };
  }

  @Override
  public int getDefaultPort() { return defaultPort; }

  @Override
  public URLConnection openConnection(URL url) throws UnknownServiceException {
    throw new UnknownServiceException("the image has no connections for " + protocol + ": URLs; they come with a program that names " + connection);
  }
}

package eggvm.lib.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;

/// URLs of resources: `resource:/name`, with `#n` for the n-th of several with this name.
public final class ResourceUrls extends URLStreamHandler {
  public static final String PROTOCOL = "resource";

  static URL of(int index) {
    int copy = 0;
    while (index > 0 && Resources.name(index - 1).equals(Resources.name(index))) {
      index--;
      copy++;
    }
    try {
      return new URL(null, PROTOCOL + ":/" + Resources.name(index) + (copy == 0 ? "" : "#" + copy), new ResourceUrls());
    } catch (MalformedURLException e) {
      throw new InternalError(e);
    }
  }

  static Enumeration<URL> all(String name) {
    ArrayList<URL> all = new ArrayList<>();
    for (int i = Resources.find(name); i >= 0; i = Resources.next(i)) all.add(of(i));
    return Collections.enumeration(all);
  }

  @Override
  public URLConnection openConnection(URL url) { return new Connection(url); }

  /// Like the next one without looking up a host, for there is none.
  @Override
  public int hashCode(URL url) { return url.toExternalForm().hashCode(); }

  @Override
  public boolean equals(URL one, URL other) { return one.toExternalForm().equals(other.toExternalForm()); }

  private static final class Connection extends URLConnection {
    private int index = -1;

    Connection(URL url) { super(url); }

    @Override
    public void connect() throws IOException {
      if (connected) return;
      index = Resources.find(url.getPath().substring(1));
      for (int copy = url.getRef() == null ? 0 : Integer.parseInt(url.getRef()); copy > 0 && index >= 0; copy--) index = Resources.next(index);
      if (index < 0) throw new java.io.FileNotFoundException(url.toString());
      connected = true;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      connect();
      return Resources.open(index);
    }

    @Override
    public long getContentLengthLong() {
      try {
        connect();
        return Resources.bytes(index);
      } catch (IOException e) {
        return -1;
      }
    }
  }
}

package urls;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;

/// URLs that nobody opens are taken apart and compared all the same.
public final class Parts {
    public static void main(String[] args) throws Exception {
        for (String scheme : new String[] {"http", "https", "file", "nothing"}) {
            tell(scheme);
        }
        URL base = url("https", "//127.0.0.1/a/b?q=1");
        System.out.println(URI.create(base.toString()).resolve("../c#d").toURL());
        System.out.println(base.equals(url("https", "//127.0.0.1:443/a/b?q=1")) + " " + base.equals(url("http", "//127.0.0.1/a/b?q=1")) + " " + base.sameFile(url("https", "//127.0.0.1/a/b?q=1#x")));
    }

    private static void tell(String scheme) throws Exception {
        try {
            URL url = url(scheme, "//user@127.0.0.1:8080/path/file.txt?a=b&c=%20d#part");
            System.out.println(url.getProtocol() + " " + url.getDefaultPort() + " " + url.getPort() + " " + url.getAuthority() + " " + url.getUserInfo() + " " + url.getFile() + " " + url.getQuery() + " " + url.getRef());
            System.out.println(url.toExternalForm() + " " + url.toURI().getPath());
        } catch (MalformedURLException e) {
            System.out.println(e.getMessage());
        }
    }

    private static URL url(String scheme, String rest) throws Exception {
        return URI.create(scheme + ":" + rest).toURL();
    }
}

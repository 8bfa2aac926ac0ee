import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Asks a server for all that HttpClient has for plain HTTP. Argument: the server's address and port.
public final class Fetch {
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(Duration.ofSeconds(20)).build();

    private static String base;

    private Fetch() {}

    public static void main(String[] args) throws Exception {
        base = "http://" + args[0];
        tell("get", CLIENT.send(request("/hello").build(), BodyHandlers.ofString()));
        tell("again", CLIENT.send(request("/hello").header("X-Word", "w").build(), BodyHandlers.ofString()));
        tell("redirected", CLIENT.send(request("/moved").build(), BodyHandlers.ofString()));
        tell("missing", CLIENT.send(request("/missing").build(), BodyHandlers.ofString()));
        tell("post", CLIENT.send(request("/length").POST(BodyPublishers.ofByteArray(new byte[300_000])).build(), BodyHandlers.ofString()));
        tell("lines", CLIENT.send(request("/lines").build(), BodyHandlers.ofLines()).body().mapToInt(String::length).sum());
        List<CompletableFuture<HttpResponse<String>>> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(CLIENT.sendAsync(request("/length").PUT(BodyPublishers.ofString("x".repeat(i))).build(), BodyHandlers.ofString()));
        }
        int sum = 0;
        for (CompletableFuture<HttpResponse<String>> each : many) {
            sum += Integer.parseInt(each.join().body());
        }
        tell("at once", sum);
        try {
            CLIENT.send(request("/slow").timeout(Duration.ofMillis(300)).build(), BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            tell("slow", e.getMessage());
        }
        try {
            CLIENT.send(HttpRequest.newBuilder(URI.create("http://name.invalid/")).build(), BodyHandlers.discarding());
        } catch (IOException e) {
            tell("nowhere", e.getClass().getName());
        }
        System.out.println("done");
        System.exit(0);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static void tell(String what, HttpResponse<String> response) {
        tell(what, response.statusCode() + " " + response.version() + " " + response.headers().firstValue("content-type") + " " + response.body());
    }

    private static void tell(String what, Object result) {
        System.out.println(what + ": " + result);
    }
}

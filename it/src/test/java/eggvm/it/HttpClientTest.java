package eggvm.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `java.net.http.HttpClient` on the PC finds at a server on this computer what it finds there on HotSpot. Its image takes minutes, for it holds TLS.
@Tag("slow")
class HttpClientTest {
    private static final String GATEWAY = "10.0.2.2";

    @Test
    void answersAreThoseThatHotSpotGets() throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            HttpServer server = server(threads);
            try {
                int port = server.getAddress().getPort();
                String expected = onHotSpot("127.0.0.1:" + port);
                assertTrue(expected.endsWith("done\n"), expected);
                try (Guest guest = Guest.start(Images.of("Fetch"), List.of("-m", "256M"), GATEWAY + ":" + port)) {
                    guest.await("end", () -> !guest.isAlive());
                    assertEquals(0, guest.status());
                    assertEquals(expected, guest.text().replace("\r\n", "\n"));
                }
            } finally {
                server.stop(0);
            }
        }
    }

    private static String onHotSpot(String server) throws Exception {
        String java = System.getProperty("java.home") + "/bin/java";
        Outcome outcome = Child.run(List.of(java, "-cp", Images.classes("Fetch").toString(), "Fetch", server), "", Duration.ofMinutes(1));
        assertEquals(0, outcome.status(), outcome::toString);
        return outcome.console();
    }

    private static HttpServer server(ExecutorService threads) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(ForwardedGuest.HERE, 0), 0);
        server.setExecutor(threads);
        server.createContext("/hello", exchange -> answer(exchange, 200, "hello" + exchange.getRequestHeaders().getOrDefault("X-Word", List.of())));
        server.createContext("/length", exchange -> answer(exchange, 200, String.valueOf(exchange.getRequestBody().readAllBytes().length)));
        server.createContext("/lines", exchange -> answer(exchange, 200, "a line of text\n".repeat(20_000)));
        server.createContext("/missing", exchange -> answer(exchange, 404, "no"));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/hello");
            answer(exchange, 302, "");
        });
        server.createContext("/slow", exchange -> {
            try {
                Thread.sleep(2000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            answer(exchange, 200, "late");
        });
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}

package http;

import com.sun.net.httpserver.*;
import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/// The JDK's HTTP server, asked by its URL connection: methods, headers, chunks, errors, virtual threads.
public final class ServerAndConnection {
    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/echo", ServerAndConnection::echo);
        server.createContext("/big", ServerAndConnection::big);
        server.createContext("/fail", exchange -> {
            throw new IllegalStateException("on purpose");
        });
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        ask(base + "/echo?q=1", "GET", null);
        ask(base + "/echo", "POST", "some text");
        ask(base + "/echo", "PUT", "x".repeat(100_000));
        ask(base + "/nothing", "GET", null);
        HttpURLConnection big = open(base + "/big");
        System.out.println(big.getResponseCode() + " " + big.getHeaderField("Transfer-Encoding") + " " + big.getInputStream().readAllBytes().length);
        System.out.println(new String(URI.create(base + "/echo").toURL().openStream().readAllBytes(), StandardCharsets.UTF_8));
        for (int i = 0; i < 20; i++) {
            HttpURLConnection again = open(base + "/echo?" + i);
            again.getInputStream().readAllBytes();
        }
        server.stop(0);
        try {
            open(base + "/echo").getResponseCode();
        } catch (ConnectException e) {
            System.out.println(e.getMessage());
        }
    }

    private static HttpURLConnection open(String url) throws IOException { return (HttpURLConnection) URI.create(url).toURL().openConnection(); }

    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String text = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body.length + " " + exchange.getRequestHeaders().getFirst("X-Test");
        byte[] answer = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("X-Answer", "yes");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static void big(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] line = "0123456789abcdef".repeat(64).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 500; i++) {
                out.write(line);
            }
        }
    }

    private static void ask(String url, String method, String body) throws IOException {
        HttpURLConnection connection = open(url);
        connection.setRequestMethod(method);
        connection.setRequestProperty("X-Test", "header");
        if (body != null) {
            connection.setDoOutput(true);
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        int status = connection.getResponseCode();
        InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        System.out.println(status + " " + connection.getHeaderField("X-Answer") + " " + new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
}

package hello;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Says hello, then does what its arguments ask.
public final class Hello {
    private Hello() {}

    public static void main(String[] args) throws IOException {
        System.out.println("Hello from " + System.getProperty("java.vm.name", "EggVM"));
        List<String> arguments = List.of(args);
        arguments.forEach(System.out::println);
        if (arguments.contains("--echo")) {
            echo();
        }
        if (arguments.contains("--throw")) {
            fail();
        }
        int exitAt = arguments.indexOf("--exit");
        if (exitAt >= 0) {
            System.exit(Integer.parseInt(arguments.get(exitAt + 1)));
        }
    }

    private static void echo() throws IOException {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println("> " + line);
        }
    }

    private static void fail() {
        throw new IllegalStateException("asked to fail", new ArithmeticException("the cause"));
    }
}

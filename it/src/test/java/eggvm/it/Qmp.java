package eggvm.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// QEMU's monitor. Source: QEMU Machine Protocol Specification, a JSON object a line; answers are told from events by their first key.
final class Qmp implements AutoCloseable {
    private static final int TRIES = 500;

    private final SocketChannel channel;
    private final BufferedReader lines;

    Qmp(Path socket) throws Exception {
        for (int i = 0; i < TRIES && !Files.exists(socket); i++) {
            Thread.sleep(20);
        }
        channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket));
        lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
        lines.readLine();
        execute("{\"execute\": \"qmp_capabilities\"}");
    }

    private String execute(String command) throws IOException {
        for (ByteBuffer bytes = StandardCharsets.UTF_8.encode(command + "\n"); bytes.hasRemaining(); ) {
            channel.write(bytes);
        }
        for (String line; (line = lines.readLine()) != null; ) {
            if (line.startsWith("{\"return\"")) {
                return line;
            }
            if (line.startsWith("{\"error\"")) {
                throw new IllegalStateException(command + ": " + line);
            }
        }
        throw new IOException("QEMU has ended");
    }

    private String execute(String command, String arguments) throws IOException {
        return execute("{\"execute\": \"" + command + "\", \"arguments\": {" + arguments + "}}");
    }

    /// A line for the monitor that people use; its answer with `\r\n` at the ends of lines as in JSON.
    String monitor(String line) throws IOException {
        String answer = execute("human-monitor-command", "\"command-line\": \"" + line + "\"");
        return answer.substring(answer.indexOf(": \"") + 3, answer.lastIndexOf('"'));
    }

    void link(boolean isUp) throws IOException {
        execute("set_link", "\"name\": \"net0\", \"up\": " + isUp);
    }

    /// Processor and devices stand still.
    void stop() throws IOException {
        execute("stop", "");
    }

    void goOn() throws IOException {
        execute("cont", "");
    }

    /// In the form of `ppm(5)`.
    void screendump(Path file) throws IOException {
        execute("screendump", "\"filename\": \"" + file + "\"");
    }

    /// Keys pressed together, by QEMU's names.
    void keys(String... names) throws IOException {
        StringBuilder keys = new StringBuilder();
        for (String name : names) {
            keys.append(keys.isEmpty() ? "" : ", ").append("{\"type\": \"qcode\", \"data\": \"").append(name).append("\"}");
        }
        execute("send-key", "\"keys\": [" + keys + "]");
    }

    /// 32 bits where the processor's or a device's memory is: by physical address.
    int read(long address) throws IOException {
        String answer = monitor("xp /1wx 0x" + Long.toHexString(address));
        return Integer.parseUnsignedInt(answer.substring(answer.lastIndexOf("0x") + 2).replace("\\r\\n", "").strip(), 16);
    }

    void out(String size, int port, int value) throws IOException {
        monitor("o /" + size + " " + port + " " + Integer.toUnsignedLong(value));
    }

    int in(String size, int port) throws IOException {
        String answer = monitor("i /" + size + " " + port);
        return Integer.parseUnsignedInt(answer.substring(answer.lastIndexOf("0x") + 2).replace("\\r\\n", "").strip(), 16);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

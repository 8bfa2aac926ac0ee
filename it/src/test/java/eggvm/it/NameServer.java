package eggvm.it;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A domain name server for a few names. Source: RFC 1035 section 4.
final class NameServer {
    private static final int HEADER_BYTES = 12;
    private static final int MOST_UDP_BYTES = 512;
    private static final int REPLY = 0x8180;
    private static final int TRUNCATED = 0x0200;
    private static final int NO_SUCH_NAME = 3;
    private static final int IPV4 = 1;
    private static final int IPV6 = 28;

    private final Map<String, List<InetAddress>> zone = new HashMap<>();
    /// Each question: how it came, the name, the type.
    final List<String> asked = new ArrayList<>();
    private int lost;

    NameServer with(String name, String... addresses) throws IOException {
        List<InetAddress> all = new ArrayList<>();
        for (String address : addresses) {
            all.add(InetAddress.getByName(address));
        }
        zone.put(name, all);
        return this;
    }

    /// The next questions get no answer.
    void lose(int questions) {
        lost = questions;
    }

    /// Cut off where a datagram is too short for it. Null: lost.
    byte[] datagram(byte[] question) {
        if (lost > 0) {
            lost--;
            return null;
        }
        byte[] whole = reply(question, "udp", false);
        return whole.length <= MOST_UDP_BYTES ? whole : reply(question, null, true);
    }

    /// Both behind their lengths.
    byte[] stream(byte[] question) {
        byte[] reply = reply(Arrays.copyOfRange(question, 2, question.length), "tcp", false);
        return ByteBuffer.allocate(2 + reply.length).putShort((short) reply.length).put(reply).array();
    }

    private byte[] reply(byte[] question, String way, boolean isCut) {
        StringBuilder name = new StringBuilder();
        int at = HEADER_BYTES;
        for (; question[at] != 0; at += 1 + question[at]) {
            name.append(name.isEmpty() ? "" : ".").append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
        }
        int type = question[at + 2];
        if (way != null) {
            asked.add(way + " " + name + " " + type);
        }
        List<InetAddress> known = zone.get(name.toString());
        List<InetAddress> given = isCut || known == null ? List.of() : known.stream().filter(address -> (address.getAddress().length == 4 ? IPV4 : IPV6) == type).toList();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(question, 0, 2);
            out.writeShort(REPLY | (isCut ? TRUNCATED : 0) | (known == null ? NO_SUCH_NAME : 0));
            out.writeShort(1);
            out.writeShort(given.size());
            out.writeInt(0);
            out.write(question, HEADER_BYTES, at + 5 - HEADER_BYTES);
            for (InetAddress address : given) {
                out.writeShort(0xC000 | HEADER_BYTES);
                out.writeShort(type);
                out.writeShort(1);
                out.writeInt(300);
                out.writeShort(address.getAddress().length);
                out.write(address.getAddress());
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package eggvm.it;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Gives one address. Source: RFC 2131 section 4.3, options of RFC 2132.
final class DhcpServer {
    static final int PORT = 67;
    private static final int OPTIONS = 240;
    private static final int MAGIC = 0x6382_5363;
    private static final int YOURS = 16;
    private static final int MASK = 1;
    private static final int REQUESTED = 50;
    private static final int LEASE_SECONDS = 51;
    private static final int TYPE = 53;
    private static final int SERVER = 54;
    private static final int END = 255;
    private static final int DISCOVER = 1;
    private static final int OFFER = 2;
    private static final int REQUEST = 3;
    private static final int ACK = 5;
    private static final int NAK = 6;

    /// What was asked: the type, and the address that a request names.
    final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String address;

    DhcpServer(String address) {
        this.address = address;
    }

    /// From now on; another one is refused.
    void give(String other) {
        address = other;
    }

    byte[] answer(byte[] question) {
        try {
            int type = option(question, TYPE)[0];
            byte[] wanted = option(question, REQUESTED);
            String name = wanted == null ? null : InetAddress.getByAddress(wanted).getHostAddress();
            asked.add(switch (type) {
                case DISCOVER -> "discover";
                case REQUEST -> (option(question, SERVER) == null ? "verify " : "request ") + name;
                default -> "type " + type;
            });
            return switch (type) {
                case DISCOVER -> reply(question, OFFER);
                case REQUEST -> reply(question, name == null || name.equals(address) ? ACK : NAK);
                default -> null;
            };
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] option(byte[] message, int code) {
        for (int at = OPTIONS; at < message.length && (message[at] & 0xff) != END; at += 2 + message[at + 1]) {
            if (message[at] == code) {
                return Arrays.copyOfRange(message, at + 2, at + 2 + message[at + 1]);
            }
        }
        return null;
    }

    private byte[] reply(byte[] question, int type) throws IOException {
        byte[] server = InetAddress.getByName(Peer.ADDRESS).getAddress();
        ByteBuffer reply = ByteBuffer.allocate(300).put(question, 0, OPTIONS - 4).putInt(MAGIC).put(0, (byte) 2);
        reply.put(new byte[] {TYPE, 1, (byte) type, SERVER, 4}).put(server);
        if (type != NAK) {
            reply.put(YOURS, InetAddress.getByName(address).getAddress());
            reply.put(new byte[] {MASK, 4, -1, -1, -1, 0, LEASE_SECONDS, 4}).putInt(3600);
        }
        return reply.put((byte) END).array();
    }
}

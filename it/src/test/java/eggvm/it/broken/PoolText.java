package eggvm.it.broken;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Replaces a text of a class file's pool.
final class PoolText {
    private static final int UTF8 = 1;

    private PoolText() {}

    static byte[] replaced(byte[] classFile, String from, String to) {
        ByteBuffer bytes = ByteBuffer.wrap(classFile);
        for (int entry : new ClassFileMap(classFile).poolEntries) {
            int length = bytes.getShort(entry + 1) & 0xffff;
            if (bytes.get(entry) == UTF8 && new String(classFile, entry + 3, length, StandardCharsets.UTF_8).equals(from)) {
                return spliced(classFile, entry, length, to.getBytes(StandardCharsets.UTF_8));
            }
        }
        throw new IllegalArgumentException("the pool has no text '" + from + "'");
    }

    private static byte[] spliced(byte[] classFile, int entry, int oldLength, byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(classFile, 0, entry + 1);
        out.write(text.length >> 8);
        out.write(text.length);
        out.writeBytes(text);
        int rest = entry + 3 + oldLength;
        out.write(classFile, rest, classFile.length - rest);
        return out.toByteArray();
    }
}

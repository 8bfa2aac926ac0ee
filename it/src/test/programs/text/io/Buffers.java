package io;

import java.nio.*;
import java.nio.charset.*;

/// NIO heap and direct buffers, views, byte order, slices, charset encoders with error actions.
public final class Buffers {
    public static void main(String[] args) throws Exception {
        for (ByteBuffer b :
                new ByteBuffer[] {
                    ByteBuffer.allocate(64),
                    ByteBuffer.allocateDirect(64),
                    ByteBuffer.wrap(new byte[70], 4, 64).slice()
                }) {
            b.putInt(0x01020304)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(0x01020304)
                    .putLong(-2)
                    .putDouble(1.5)
                    .putChar('x')
                    .putShort((short) -3)
                    .putFloat(2.5f)
                    .put((byte) 9);
            System.out.println(
                    b.position()
                            + " "
                            + b.remaining()
                            + " "
                            + b.order()
                            + " "
                            + b.isDirect()
                            + " "
                            + b.hasArray());
            b.flip();
            StringBuilder s = new StringBuilder();
            while (b.hasRemaining()) {
                s.append(b.get()).append(',');
            }
            System.out.println(s);
            b.rewind();
            System.out.println(
                    b.getInt()
                            + " "
                            + b.getInt()
                            + " "
                            + b.getLong()
                            + " "
                            + b.getDouble()
                            + " "
                            + b.getChar()
                            + " "
                            + b.getShort()
                            + " "
                            + b.getFloat()
                            + " "
                            + b.get());
            b.clear().position(8).limit(16);
            ByteBuffer sl = b.slice().order(ByteOrder.BIG_ENDIAN);
            LongBuffer l = sl.asLongBuffer();
            System.out.println(
                    l.get(0)
                            + " "
                            + l.capacity()
                            + " "
                            + b.duplicate().position()
                            + " "
                            + b.asReadOnlyBuffer().isReadOnly()
                            + " "
                            + sl.compareTo(sl.duplicate())
                            + " "
                            + sl.hashCode());
            b.compact();
            System.out.println(b.position() + " " + b.limit());
        }
        ByteBuffer ro = ByteBuffer.allocate(4).asReadOnlyBuffer();
        for (Runnable r :
                new Runnable[] {
                    () -> ro.put((byte) 1),
                    () -> ByteBuffer.allocate(1).getInt(),
                    () -> ByteBuffer.allocate(1).put(new byte[2]),
                    () -> ByteBuffer.allocate(2).position(3),
                    () -> ByteBuffer.allocate(2).get(5),
                    () -> ByteBuffer.allocate(-1),
                    () -> ByteBuffer.allocate(1).reset()
                }) {
            try {
                r.run();
                System.out.println("?");
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
            }
        }
        CharBuffer c = CharBuffer.wrap("h\u00e9\u4e2d\ud83d\ude00");
        ByteBuffer e = StandardCharsets.UTF_8.encode(c);
        System.out.println(e.remaining() + " " + StandardCharsets.UTF_8.decode(e));
        CharsetEncoder ascii = StandardCharsets.US_ASCII.newEncoder();
        try {
            ascii.encode(CharBuffer.wrap("a\u00e9"));
        } catch (CharacterCodingException x) {
            System.out.println(x);
        }
        System.out.println(
                ascii.canEncode('x')
                        + " "
                        + ascii.canEncode('\u00e9')
                        + " "
                        + new String(
                                ascii.onUnmappableCharacter(CodingErrorAction.REPLACE)
                                        .replaceWith(new byte[] {'!'})
                                        .encode(CharBuffer.wrap("a\u00e9b"))
                                        .array(),
                                0,
                                3,
                                StandardCharsets.US_ASCII));
        CharsetDecoder d = StandardCharsets.UTF_8.newDecoder();
        try {
            d.decode(ByteBuffer.wrap(new byte[] {65, (byte) 0xff}));
        } catch (MalformedInputException x) {
            System.out.println(x.getMessage());
        }
        System.out.println(
                d.onMalformedInput(CodingErrorAction.IGNORE)
                        .decode(ByteBuffer.wrap(new byte[] {65, (byte) 0xff, 66})));
        ByteBuffer in = ByteBuffer.wrap("\u4e2d\u6587".getBytes(StandardCharsets.UTF_8));
        CharBuffer out = CharBuffer.allocate(1);
        CoderResult r = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        System.out.println(r + " " + in.position() + " " + out.position());
        IntBuffer ib = IntBuffer.wrap(new int[] {5, 3, 9});
        ib.put(1, 7).position(1);
        System.out.println(
                ib + " " + ib.get() + " " + ib.mismatch(IntBuffer.wrap(new int[] {9, 1})));
    }
}

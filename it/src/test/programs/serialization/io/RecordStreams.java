package io;

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/// Records through object streams: every kind of component, nesting, a constructor that refuses, and
/// streams whose record has other components than the class.
public final class RecordStreams {
    record Kinds(
            boolean z, byte b, char c, short s, int i, long j, float f, double d, String text, int[] numbers, List<String> list, Object any)
            implements Serializable {}

    record Pair<A, B>(A first, B second) implements Serializable {}

    record Nested(Pair<String, Nested> inner, Nested next) implements Serializable {}

    record Empty() implements Serializable {}

    record Positive(String name, int value) implements Serializable {
        Positive {
            if (value < 0) {
                throw new IllegalArgumentException("negative " + name);
            }
        }
    }

    /// In the stream of a Source, the name is changed to that of a Target.
    record Source1(int same, String gone, String kept, long other) implements Serializable {}

    record Target1(String kept, int same, double added, String alsoAdded) implements Serializable {}

    record Narrow1(int same, Integer kept) implements Serializable {}

    static byte[] write(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        return new ObjectInputStream(new ByteArrayInputStream(bytes)).readObject();
    }

    static byte[] renamed(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace(from, to);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static void show(String what, byte[] bytes) {
        try {
            System.out.println(what + " " + read(bytes));
        } catch (IOException | ClassNotFoundException | RuntimeException | Error e) {
            System.out.println(what + " " + e.getClass().getName() + " " + (e.getCause() == null ? "" : e.getCause()));
        }
    }

    public static void main(String[] args) throws Exception {
        Kinds kinds =
                new Kinds(true, (byte) -2, 'x', (short) 300, -5, 1L << 40, 1.5f, -2.25, "text", new int[] {1, 2}, List.of("a", "b"), new Pair<>(1, 'c'));
        Kinds back = (Kinds) read(write(kinds));
        System.out.println(
                back.z + " " + back.b + " " + back.c + " " + back.s + " " + back.i + " " + back.j + " " + back.f + " " + back.d + " " + back.text + " "
                        + Arrays.toString(back.numbers) + " " + back.list + " " + back.any);
        show("nulls", write(new Pair<>(null, null)));
        show("nested", write(new Nested(new Pair<>("p", new Nested(null, null)), new Nested(new Pair<>("q", null), null))));
        show("empty", write(new Empty()));
        Pair<String, Empty> shared = new Pair<>("shared", new Empty());
        Object[] twice = (Object[]) read(write(new Object[] {shared, shared}));
        System.out.println((twice[0] == twice[1]) + " " + twice[0].equals(shared));
        byte[] positive = write(new Positive("n", 0x11233344));
        show("positive", positive);
        show("negative", renamed(positive, "\u0011\u0023\u0033\u0044", "\u00ff\u0023\u0033\u0044"));
        byte[] source = write(new Source1(7, "gone", "kept", 9));
        show("target", renamed(source, "RecordStreams$Source1", "RecordStreams$Target1"));
        show("narrow", renamed(source, "RecordStreams$Source1", "RecordStreams$Narrow1"));
        System.out.println(ObjectStreamClass.lookup(Positive.class).getSerialVersionUID());
    }
}

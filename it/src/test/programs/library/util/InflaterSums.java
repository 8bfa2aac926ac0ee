package util;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// The checksum of an inflater at every stage: new, wanting a dictionary, half-way, finished, reset.
public final class InflaterSums {
    private static final byte[] TEXT = "hello hello hello dictionary".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DICTIONARY = "hello dictionary".getBytes(StandardCharsets.US_ASCII);

    private InflaterSums() {}

    public static void main(String[] args) throws DataFormatException {
        withDictionary();
        plain();
        raw();
    }

    private static void withDictionary() throws DataFormatException {
        Deflater deflater = new Deflater(6);
        deflater.setDictionary(DICTIONARY);
        byte[] packed = new byte[100];
        int packedBytes = pack(deflater, packed);
        Inflater inflater = new Inflater();
        show("new", inflater);
        inflater.setInput(packed, 0, packedBytes);
        byte[] back = new byte[100];
        System.out.println(inflater.inflate(back) + " " + inflater.needsDictionary());
        show("wants", inflater);
        inflater.setDictionary(DICTIONARY);
        show("has", inflater);
        System.out.println(inflater.inflate(back, 0, 5));
        show("half-way", inflater);
        System.out.println(inflater.inflate(back, 5, 95));
        show("end", inflater);
        inflater.reset();
        show("reset", inflater);
    }

    private static void plain() throws DataFormatException {
        byte[] packed = new byte[100];
        Deflater deflater = new Deflater();
        int packedBytes = pack(deflater, packed);
        Inflater inflater = new Inflater();
        inflater.setInput(packed, 0, packedBytes);
        System.out.println(inflater.inflate(new byte[100]) + " " + (inflater.getAdler() == deflater.getAdler()));
        show("plain", inflater);
    }

    /// A raw stream that ends with the last byte of the input.
    private static void raw() throws DataFormatException {
        byte[] packed = new byte[100];
        int packedBytes = pack(new Deflater(6, true), packed);
        Inflater inflater = new Inflater(true);
        show("raw", inflater);
        inflater.setInput(packed, 0, packedBytes);
        System.out.println(inflater.inflate(new byte[100]));
        show("raw end", inflater);
    }

    private static int pack(Deflater deflater, byte[] packed) {
        deflater.setInput(TEXT);
        deflater.finish();
        return deflater.deflate(packed);
    }

    private static void show(String stage, Inflater inflater) {
        System.out.println(stage + " " + Integer.toHexString(inflater.getAdler()) + " " + inflater.finished());
    }
}

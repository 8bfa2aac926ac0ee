package util;

import java.io.*;
import java.util.*;
import java.util.zip.*;

/// Deflate, inflate, gzip and zip in memory: what comes back must be what went in.
public final class Compression {
    static byte[] data(int n, int kind) {
        byte[] b = new byte[n];
        Random r = new Random(kind);
        for (int i = 0; i < n; i++) {
            b[i] =
                    (byte)
                            switch (kind) {
                                case 0 -> 0;
                                case 1 -> r.nextInt();
                                case 2 -> "the quick brown fox ".charAt(i % 20);
                                default -> i * i >> 5;
                            };
        }
        return b;
    }

    public static void main(String[] args) throws Exception {
        for (int kind = 0; kind < 4; kind++) {
            for (int n : new int[] {0, 1, 100, 70_000}) {
                byte[] in = data(n, kind);
                for (int level : new int[] {0, 1, 9}) {
                    Deflater d = new Deflater(level);
                    d.setInput(in);
                    d.finish();
                    byte[] out = new byte[n * 2 + 100];
                    int len = d.deflate(out);
                    Inflater i = new Inflater();
                    i.setInput(out, 0, len);
                    byte[] back = new byte[n + 10];
                    int got = i.inflate(back);
                    if (got != n
                            || !Arrays.equals(in, Arrays.copyOf(back, n))
                            || !i.finished()
                            || i.getAdler() != d.getAdler()) {
                        System.out.println("WRONG " + kind + " " + n + " " + level);
                    }
                    d.end();
                    i.end();
                }
                ByteArrayOutputStream g = new ByteArrayOutputStream();
                try (GZIPOutputStream z = new GZIPOutputStream(g)) {
                    z.write(in);
                }
                byte[] back =
                        new GZIPInputStream(new ByteArrayInputStream(g.toByteArray()))
                                .readAllBytes();
                System.out.print(
                        Arrays.equals(in, back)
                                + " "
                                + (kind == 1 || n < 100 || g.size() < n / 2)
                                + " ");
            }
            System.out.println();
        }
        ByteArrayOutputStream z = new ByteArrayOutputStream();
        try (ZipOutputStream o = new ZipOutputStream(z)) {
            o.setComment("c");
            for (int i = 0; i < 3; i++) {
                o.putNextEntry(new ZipEntry("dir/f" + i + ".txt"));
                o.write(data(1000 * i, 2));
                o.closeEntry();
            }
            ZipEntry s = new ZipEntry("stored");
            s.setMethod(ZipEntry.STORED);
            s.setSize(3);
            s.setCrc(crc(new byte[] {1, 2, 3}));
            o.putNextEntry(s);
            o.write(new byte[] {1, 2, 3});
            try {
                o.putNextEntry(new ZipEntry("stored"));
            } catch (ZipException e) {
                System.out.println(e.getMessage());
            }
        }
        ZipInputStream i = new ZipInputStream(new ByteArrayInputStream(z.toByteArray()));
        for (ZipEntry e = i.getNextEntry(); e != null; e = i.getNextEntry()) {
            byte[] b = i.readAllBytes();
            System.out.println(e.getName() + " " + b.length + " " + e.getMethod() + " " + crc(b));
        }
        try {
            new GZIPInputStream(new ByteArrayInputStream(new byte[20]));
        } catch (ZipException e) {
            System.out.println(e.getMessage());
        }
        try {
            Inflater bad = new Inflater();
            bad.setInput(new byte[] {9, 9, 9, 9});
            bad.inflate(new byte[10]);
        } catch (DataFormatException e) {
            System.out.println("bad data");
        }
        InflaterInputStream f =
                new InflaterInputStream(
                        new DeflaterInputStream(new ByteArrayInputStream(data(5000, 3))));
        System.out.println(crc(f.readAllBytes()) == crc(data(5000, 3)));
    }

    static long crc(byte[] b) {
        CRC32 c = new CRC32();
        c.update(b);
        return c.getValue();
    }
}

package io;

import java.io.*;
import java.nio.charset.StandardCharsets;

/// java.io over memory: data, buffered, piped through filters, readers and writers, tokenizers,
/// scanner-like reading.
public final class StreamsInMemory {
    public static void main(String[] args) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream d = new DataOutputStream(bytes)) {
            d.writeInt(-5);
            d.writeLong(1L << 40);
            d.writeDouble(Math.PI);
            d.writeFloat(1.5f);
            d.writeUTF("h\u00e9\u4e2d\0");
            d.writeBoolean(true);
            d.writeShort(-2);
            d.writeChar('x');
            d.writeByte(300);
            d.writeBytes("ab");
            d.writeChars("c");
            System.out.println(d.size());
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        System.out.println(
                in.readInt()
                        + " "
                        + in.readLong()
                        + " "
                        + in.readDouble()
                        + " "
                        + in.readFloat()
                        + " "
                        + in.readUTF().length()
                        + " "
                        + in.readBoolean()
                        + " "
                        + in.readUnsignedShort()
                        + " "
                        + in.readChar()
                        + " "
                        + in.readUnsignedByte()
                        + " "
                        + in.available()
                        + " "
                        + new String(in.readNBytes(2), StandardCharsets.US_ASCII)
                        + in.skipBytes(9));
        try {
            in.readInt();
        } catch (EOFException e) {
            System.out.println("EOF " + e.getMessage());
        }
        BufferedReader r = new BufferedReader(new StringReader("line one\r\nline two\n\nlast"), 4);
        r.mark(100);
        System.out.println(r.readLine() + "|" + r.read() + "|");
        r.reset();
        System.out.println(r.lines().toList());
        StringWriter w = new StringWriter();
        PrintWriter p = new PrintWriter(w, true);
        p.println(1.5);
        p.printf("%03d%n", 7);
        p.print('c');
        p.write("text", 1, 2);
        p.append("seq").append('x');
        p.flush();
        System.out.println(w.toString().replace("\n", "$"));
        BufferedWriter bw = new BufferedWriter(w);
        bw.newLine();
        bw.write("buffered");
        System.out.println(w.getBuffer().indexOf("buffered"));
        bw.close();
        System.out.println(w.getBuffer().indexOf("buffered") > 0);
        PushbackInputStream pb =
                new PushbackInputStream(new ByteArrayInputStream("abc".getBytes()), 2);
        int c = pb.read();
        pb.unread(c);
        pb.unread('z');
        System.out.println((char) pb.read() + "" + (char) pb.read() + (char) pb.read());
        SequenceInputStream s =
                new SequenceInputStream(
                        new ByteArrayInputStream(new byte[] {1, 2}),
                        new ByteArrayInputStream(new byte[] {3}));
        System.out.println(java.util.Arrays.toString(s.readAllBytes()));
        StreamTokenizer t = new StreamTokenizer(new StringReader("x = 3.5 + 'str' // c\n 7"));
        t.slashSlashComments(true);
        StringBuilder toks = new StringBuilder();
        while (t.nextToken() != StreamTokenizer.TT_EOF) {
            toks.append(
                            t.ttype == StreamTokenizer.TT_NUMBER
                                    ? "n" + t.nval
                                    : t.ttype == StreamTokenizer.TT_WORD
                                            ? "w" + t.sval
                                            : "c" + t.ttype)
                    .append(' ');
        }
        System.out.println(toks);
        LineNumberReader ln = new LineNumberReader(new StringReader("a\nb\nc"));
        ln.readLine();
        ln.readLine();
        System.out.println(ln.getLineNumber());
        CharArrayWriter cw = new CharArrayWriter();
        cw.write("chars");
        System.out.println(cw.toCharArray().length + cw.toString());
        InputStreamReader isr =
                new InputStreamReader(
                        new ByteArrayInputStream("\u4e2d\u00e9".getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8);
        System.out.println(
                isr.read() + " " + isr.read() + " " + isr.read() + " " + isr.getEncoding());
        PrintStream ps = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        bytes.reset();
        ps.print("\u4e2d");
        ps.println((Object) null);
        ps.write(65);
        ps.close();
        System.out.println(
                bytes.size()
                        + " "
                        + ps.checkError()
                        + " "
                        + bytes.toString(StandardCharsets.UTF_8).trim());
        try {
            new StringReader("x").transferTo(Writer.nullWriter());
            Reader closed = new StringReader("x");
            closed.close();
            closed.read();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        PrintStream old = System.out;
        ByteArrayOutputStream capture = new ByteArrayOutputStream();
        System.setOut(new PrintStream(capture));
        System.out.print("captured");
        System.setOut(old);
        System.out.println(capture + " " + capture.size());
        OutputStream none = OutputStream.nullOutputStream();
        none.write(1);
        try {
            throw new UncheckedIOException("u", new IOException("inner"));
        } catch (UncheckedIOException e) {
            System.out.println(e + " " + e.getCause().getMessage());
        }
    }
}

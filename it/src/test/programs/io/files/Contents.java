package files;

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Stream;

/// Bytes and lines into files and out of them, by every stream there is.
public final class Contents {
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("contents");
        lines(folder.resolve("lines"));
        random(folder.resolve("random"));
        streams(folder.resolve("streams"));
        objects(folder.resolve("objects"));
        large(folder.resolve("large"));
        devices();
        System.out.println(Trees.delete(folder) + " deleted");
    }

    private static void lines(Path file) throws IOException {
        Files.writeString(file, "hello\nwörld\n");
        Files.write(file, List.of("one", "two"), StandardOpenOption.APPEND);
        try (Stream<String> lines = Files.lines(file)) {
            System.out.println(lines.map(String::toUpperCase).toList() + " " + Files.size(file));
        }
        try (BufferedReader reader = Files.newBufferedReader(file); LineNumberReader numbers = new LineNumberReader(reader)) {
            numbers.skip(8);
            System.out.println(numbers.readLine() + " " + numbers.getLineNumber());
        }
        try (PrintStream out = new PrintStream(Files.newOutputStream(file))) {
            out.printf("%d %s %.2f%n", 42, "text", 1.5);
        }
        try (Scanner scanner = new Scanner(file)) {
            System.out.println(scanner.nextInt() + scanner.next() + scanner.nextDouble());
        }
    }

    private static void random(Path file) throws IOException {
        try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "rw")) {
            random.writeUTF("schön");
            random.writeLong(-2);
            random.seek(100);
            random.writeInt(7);
            System.out.println(random.length() + " " + random.getFilePointer());
            random.seek(0);
            System.out.println(random.readUTF() + random.readLong() + " " + random.readByte());
            random.setLength(50);
            System.out.println(random.length() + " " + random.getFilePointer() + " " + random.read(new byte[100]));
            random.seek(200);
            System.out.println(random.read() + " " + random.length());
        }
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            reader.write(1);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void streams(Path file) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile()); DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 100))) {
            for (int i = 0; i < 10_000; i++) {
                data.writeInt(i * i);
            }
        }
        long sum = 0;
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            System.out.println(in.available() + " " + in.skip(4000) + " " + in.available());
            DataInputStream data = new DataInputStream(new BufferedInputStream(in));
            for (int i = 1000; i < 10_000; i++) {
                sum += data.readInt();
            }
            System.out.println(sum + " " + in.read());
        }
        try (FileOutputStream more = new FileOutputStream(file.toFile(), true)) {
            more.write(1);
        }
        System.out.println(Files.size(file) + " " + Files.readAllBytes(file)[40_000]);
    }

    private static void objects(Path file) throws Exception {
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
            out.writeObject(List.of("a", 1, 2.5));
        }
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
            System.out.println(in.readObject());
        }
    }

    private static void large(Path file) throws IOException {
        byte[] block = new byte[100_003];
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) (i * 31);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 30; i++) {
                out.write(block);
            }
        }
        Path copy = file.resolveSibling("copy");
        Files.copy(file, copy);
        System.out.println(Files.size(copy) + " " + Files.mismatch(file, copy) + " " + java.util.Arrays.hashCode(Files.readAllBytes(copy)));
        try (OutputStream out = Files.newOutputStream(copy, StandardOpenOption.WRITE)) {
            out.write(1);
        }
        System.out.println(Files.mismatch(file, copy));
    }

    private static void devices() throws IOException {
        try (FileInputStream zero = new FileInputStream("/dev/zero"); FileOutputStream none = new FileOutputStream("/dev/null")) {
            byte[] bytes = "abcdef".getBytes(StandardCharsets.US_ASCII);
            System.out.println(zero.read(bytes, 1, 3) + " " + java.util.Arrays.toString(bytes));
            none.write(bytes);
        }
        try (FileInputStream none = new FileInputStream("/dev/null"); InputStream random = Files.newInputStream(Path.of("/dev/urandom"))) {
            System.out.println(none.read() + " " + (random.readNBytes(100).length));
        }
        try (FileOutputStream full = new FileOutputStream("/dev/full")) {
            full.write(1);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }
}

package files;

import java.io.File;
import java.nio.file.*;
import java.nio.file.attribute.*;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// Times, permissions, owners, sizes, and the errors of files.
public final class Attributes {
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("attributes");
        Path file = Files.writeString(folder.resolve("file"), "12345");
        times(file);
        permissions(file);
        PosixFileAttributes posix = Files.readAttributes(file, PosixFileAttributes.class);
        System.out.println(posix.owner().getName() + " " + posix.isRegularFile() + posix.isDirectory() + posix.isSymbolicLink() + posix.isOther() + " " + posix.size());
        System.out.println(new TreeMap<>(Files.readAttributes(file, "size,isDirectory,isOther")));
        System.out.println(Files.getFileStore(file).getUsableSpace() > 0);
        errors(folder, file);
        System.out.println(Trees.delete(folder) + " deleted");
    }

    private static void times(Path file) throws Exception {
        long before = System.currentTimeMillis();
        Files.setLastModifiedTime(file, FileTime.from(123_456, TimeUnit.SECONDS));
        System.out.println(Files.getLastModifiedTime(file) + " " + file.toFile().lastModified());
        System.out.println(file.toFile().setLastModified(5_000_000) + " " + Files.getLastModifiedTime(file));
        Files.writeString(file, "54321");
        long now = Files.getLastModifiedTime(file).toMillis();
        System.out.println(now >= before - 2000 && now <= System.currentTimeMillis() + 2000);
    }

    private static void permissions(Path file) throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
        System.out.println(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " " + Files.isExecutable(file));
        File old = file.toFile();
        System.out.println(old.setExecutable(false, false) + " " + old.canExecute() + " " + old.canRead() + " " + old.setReadOnly());
        System.out.println(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " " + old.setWritable(true));
        Path made = Files.createFile(file.resolveSibling("made"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        System.out.println(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
    }

    private interface Call {
        void run() throws Exception;
    }

    private static void failing(String what, Path folder, Call call) {
        try {
            call.run();
            System.out.println(what + ": nothing thrown");
        } catch (Exception e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + " " + String.valueOf(e.getMessage()).replace(folder.toString(), "FOLDER"));
        }
    }

    private static void errors(Path folder, Path file) {
        Path missing = folder.resolve("missing");
        failing("read missing", folder, () -> Files.readString(missing));
        failing("stream missing", folder, () -> new java.io.FileInputStream(missing.toFile()));
        failing("write directory", folder, () -> new java.io.FileOutputStream(folder.toFile()));
        failing("read directory", folder, () -> new java.io.FileInputStream(folder.toFile()));
        failing("read bytes of directory", folder, () -> Files.readAllBytes(folder));
        failing("list file", folder, () -> Files.newDirectoryStream(file));
        failing("create twice", folder, () -> Files.createFile(file));
        failing("create below file", folder, () -> Files.createFile(file.resolve("x")));
        failing("delete full", folder, () -> Files.delete(folder));
        failing("delete missing", folder, () -> Files.delete(missing));
        failing("move over", folder, () -> Files.move(file, folder.resolve("made")));
        failing("copy missing", folder, () -> Files.copy(missing, file));
        failing("link loop", folder, () -> {
            Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
            Files.readString(folder.resolve("loop"));
        });
        failing("long name", folder, () -> Files.createFile(folder.resolve("x".repeat(300))));
        failing("temp below missing", folder, () -> File.createTempFile("abc", null, missing.toFile()));
    }
}

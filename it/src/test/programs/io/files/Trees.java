package files;

import java.io.File;
import java.io.IOException;
import java.nio.file.*;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Directories, links, moves and copies.
public final class Trees {
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("trees");
        Files.createDirectories(folder.resolve("a/b/c"));
        Files.writeString(folder.resolve("a/b/file"), "text");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("a/b"));
        Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere"));
        Files.createLink(folder.resolve("hard"), folder.resolve("a/b/file"));
        System.out.println(shown(folder));
        System.out.println(Files.readString(folder.resolve("link/file")) + " " + Files.readSymbolicLink(folder.resolve("link")));
        System.out.println(Files.exists(folder.resolve("dangling")) + " " + Files.exists(folder.resolve("dangling"), LinkOption.NOFOLLOW_LINKS));
        System.out.println(Files.isSameFile(folder.resolve("hard"), folder.resolve("link/file")) + " " + Files.getAttribute(folder.resolve("hard"), "unix:nlink"));
        System.out.println(folder.toRealPath().relativize(folder.resolve("link/../b/./file").toRealPath()));
        moves(folder);
        patterns(folder);
        oldFiles(folder.resolve("old").toFile());
        System.out.println(shown(folder));
        System.out.println(delete(folder) + " deleted");
    }

    private static void moves(Path folder) throws IOException {
        Files.move(folder.resolve("hard"), folder.resolve("moved"));
        Files.copy(folder.resolve("moved"), folder.resolve("a/copy"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(folder.resolve("a/b"), folder.resolve("d"));
        Files.writeString(folder.resolve("target"), "old");
        Files.move(folder.resolve("moved"), folder.resolve("target"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        System.out.println(Files.readString(folder.resolve("target")) + " " + Files.notExists(folder.resolve("moved")) + " " + Files.deleteIfExists(folder.resolve("moved")));
    }

    private static void patterns(Path folder) throws IOException {
        for (String name : new String[] {"x1.txt", "x2.txt", "y.dat", ".hidden"}) {
            Files.createFile(folder.resolve(name));
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "x?.{txt,dat}")) {
            System.out.println(names(found));
        }
        PathMatcher matcher = folder.getFileSystem().getPathMatcher("regex:.*\\.dat");
        try (Stream<Path> found = Files.find(folder, 1, (path, attributes) -> attributes.isRegularFile() && matcher.matches(path.getFileName()))) {
            System.out.println(found.map(Path::getFileName).toList());
        }
        System.out.println(Files.isHidden(folder.resolve(".hidden")) + " " + Files.isDirectory(folder.resolve("link")));
    }

    private static void oldFiles(File folder) throws IOException {
        System.out.println(folder.mkdir() + " " + folder.mkdir() + " " + new File(folder, "p/q").mkdirs() + " " + new File(folder, "r/s").mkdir());
        File file = new File(folder, "f");
        System.out.println(file.createNewFile() + " " + file.createNewFile() + " " + file.exists() + " " + file.isFile() + " " + file.length());
        System.out.println(file.renameTo(new File(folder, "g")) + " " + Arrays.stream(folder.list()).sorted().toList() + " " + file.delete());
        System.out.println(new File(folder, "p").delete() + " " + new File(folder, "p/q").delete() + " " + file.listFiles());
        System.out.println(new File(folder, "p/../x/./y").getCanonicalPath().substring(folder.getCanonicalPath().length()));
        System.out.println(new File("/dev/../tmp/..//tmp").getCanonicalPath() + " " + new File("").getPath().isEmpty() + " " + new File("/").list().length / 1000);
    }

    private static String names(Iterable<Path> paths) {
        StringBuilder names = new StringBuilder();
        Stream.of(paths).flatMap(each -> java.util.stream.StreamSupport.stream(each.spliterator(), false)).map(Path::getFileName).sorted().forEach(name -> names.append(name).append(' '));
        return names.toString();
    }

    private static String shown(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(path -> folder.relativize(path).toString()).sorted().collect(Collectors.joining(" "));
        }
    }

    /// How many there were.
    static int delete(Path folder) throws IOException {
        int[] count = new int[1];
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                count[0]++;
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                count[0]++;
                return FileVisitResult.CONTINUE;
            }
        });
        return count[0];
    }
}

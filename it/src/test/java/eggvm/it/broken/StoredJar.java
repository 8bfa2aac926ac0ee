package eggvm.it.broken;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Jars without compression, so that a changed byte of a class file is a changed byte of the jar.
final class StoredJar {
    private StoredJar() {}

    static byte[] bytes(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry stored = new ZipEntry(entry.getKey());
                stored.setMethod(ZipEntry.STORED);
                stored.setSize(entry.getValue().length);
                stored.setTime(0);
                CRC32 crc = new CRC32();
                crc.update(entry.getValue());
                stored.setCrc(crc.getValue());
                out.putNextEntry(stored);
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> withManifest(String manifest, Map<String, byte[]> classes) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("META-INF/MANIFEST.MF", manifest.getBytes(StandardCharsets.UTF_8));
        entries.putAll(classes);
        return entries;
    }

    static Map<String, byte[]> program(Map<String, byte[]> classes) {
        return withManifest("Manifest-Version: 1.0\nMain-Class: " + SampleProgram.MAIN_CLASS + "\n", classes);
    }

    static Path write(Path folder, byte[] jar) throws IOException {
        return Files.write(folder.resolve("app.jar"), jar);
    }
}

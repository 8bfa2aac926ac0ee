package eggvm.it.broken;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One named fault in the jar, the folder or the arguments around sound class files.
final class JarMutants {
    private static final int TRUNCATIONS = 12;
    private final Map<String, byte[]> classes;
    private final List<Input> inputs = new ArrayList<>();

    private JarMutants(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    static List<Input> of(Map<String, byte[]> classes) throws IOException {
        JarMutants mutants = new JarMutants(classes);
        mutants.files();
        mutants.manifests();
        mutants.entries();
        mutants.archives();
        return mutants.inputs;
    }

    private void files() {
        add("file does not exist", true, folder -> List.of(folder.resolve("none.jar").toString()));
        add("empty folder", true, folder -> List.of(Files.createDirectory(folder.resolve("classes")).toString()));
        add("folder called app.jar", true, folder -> List.of(Files.createDirectory(folder.resolve("app.jar")).toString()));
        add("file of no bytes", true, folder -> jar(folder, new byte[0]));
        add("text called app.jar", true, folder -> jar(folder, "this is no jar\n".repeat(50).getBytes(StandardCharsets.UTF_8)));
        add("class file called app.jar", true, folder -> jar(folder, classes.get(SampleProgram.MAIN)));
        add("only an end record", true, folder -> jar(folder, Arrays.copyOf(new byte[] {'P', 'K', 5, 6}, 22)));
        add("missing class path entry", false, folder -> with(sound(folder), "-cp", folder.resolve("none.jar").toString()));
        add("class path entry that is no jar", true, folder ->
                with(sound(folder), "-cp", Files.writeString(folder.resolve("lib.jar"), "no jar either").toString()));
        add("main class that does not exist", true, folder -> with(sound(folder), "--main", "sample.Nothing"));
        add("main class without main", true, folder -> with(sound(folder), "--main", "sample.Square"));
        add("main class with a strange name", true, folder -> with(sound(folder), "--main", "../../etc/passwd"));
        add("unknown machine", true, folder -> with(sound(folder), "--machine", "toaster"));
        add("unknown option", true, folder -> with(sound(folder), "--frobnicate"));
        add("no argument", true, _ -> List.of());
    }

    private void manifests() {
        manifest("no main class", true, "Manifest-Version: 1.0\n");
        manifest("empty manifest", true, "");
        manifest("main class of no name", true, "Manifest-Version: 1.0\nMain-Class: \n");
        manifest("main class is a path", true, "Manifest-Version: 1.0\nMain-Class: sample/Missing\n");
        manifest("manifest of nonsense", true, "\u0000\u0001\u0002 nonsense without a colon\n");
        manifest("line longer than 512 bytes", true, "Manifest-Version: 1.0\nX" + "y".repeat(1000) + ": z\n");
        manifest("class path of a missing jar", false, "Manifest-Version: 1.0\nMain-Class: sample.Main\nClass-Path: gone.jar ../x.jar\n");
        manifest("class path of nonsense", false, "Manifest-Version: 1.0\nMain-Class: sample.Main\nClass-Path: \u0001:// %zz |\n");
        manifest("class path of itself", false, "Manifest-Version: 1.0\nMain-Class: sample.Main\nClass-Path: app.jar\n");
        add("no manifest", true, folder -> jar(folder, StoredJar.bytes(classes)));
    }

    private void entries() {
        entry("class under another name", "wrong/place/Main.class", SampleProgram.MAIN);
        entry("name that climbs", "../../climbs/Main.class", SampleProgram.MAIN);
        entry("absolute name", "/absolute/Main.class", SampleProgram.MAIN);
        entry("versioned class of release 99", "META-INF/versions/99/sample/Main.class", SampleProgram.MAIN);
        entry("module description that is another class", "module-info.class", SampleProgram.MAIN);
        entry("services file of bytes", "META-INF/services/java.lang.Runnable", SampleProgram.MAIN);
        add("only a manifest", true, folder -> jar(folder, StoredJar.bytes(StoredJar.program(Map.of()))));
        add("class twice", false, folder -> jar(folder, twice()));
        add("main class is a folder", true, folder -> {
            Map<String, byte[]> entries = new LinkedHashMap<>(classes);
            entries.remove(SampleProgram.MAIN);
            entries.put(SampleProgram.MAIN + "/", new byte[0]);
            return jar(folder, StoredJar.bytes(StoredJar.program(entries)));
        });
    }

    /// Writes an entry under a name of equal length, then gives it the name of another.
    private byte[] twice() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(classes);
        entries.put("sample/Mian.class", classes.get(SampleProgram.MAIN));
        String text = new String(StoredJar.bytes(StoredJar.program(entries)), StandardCharsets.ISO_8859_1);
        return text.replace("sample/Mian.class", SampleProgram.MAIN).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void archives() throws IOException {
        byte[] whole = StoredJar.bytes(StoredJar.program(classes));
        for (int i = 1; i < TRUNCATIONS; i++) {
            int length = i * whole.length / TRUNCATIONS;
            add("jar cut after " + length + " bytes", true, folder -> jar(folder, Arrays.copyOf(whole, length)));
        }
        int directory = indexOf(whole, new byte[] {'P', 'K', 1, 2});
        for (int at : new int[] {0, 6, 10, 20, 24, 28, 42}) {
            add("directory entry changed at " + at, false, folder -> jar(folder, changed(whole, directory + at)));
        }
        int end = whole.length - 22;
        for (int at : new int[] {0, 8, 10, 12, 16, 20}) {
            add("end record changed at " + at, false, folder -> jar(folder, changed(whole, end + at)));
        }
        add("bytes before the jar", false, folder -> jar(folder, concatenated("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), whole)));
    }

    private static byte[] changed(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) 0x7b;
        return changed;
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("not found");
    }

    private void add(String name, boolean mustFail, Input.Maker maker) {
        inputs.add(new Input(name, mustFail, maker));
    }

    private void manifest(String name, boolean mustFail, String manifest) {
        add("manifest: " + name, mustFail, folder -> jar(folder, StoredJar.bytes(StoredJar.withManifest(manifest, classes))));
    }

    private void entry(String name, String path, String contentOf) {
        add("entry: " + name, false, folder -> {
            Map<String, byte[]> entries = new LinkedHashMap<>(classes);
            entries.put(path, classes.get(contentOf));
            return jar(folder, StoredJar.bytes(StoredJar.program(entries)));
        });
    }

    private List<String> sound(Path folder) throws IOException {
        return jar(folder, StoredJar.bytes(StoredJar.program(classes)));
    }

    private static List<String> jar(Path folder, byte[] bytes) throws IOException {
        return List.of(StoredJar.write(folder, bytes).toString());
    }

    private static List<String> with(List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all;
    }
}

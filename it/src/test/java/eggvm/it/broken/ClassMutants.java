package eggvm.it.broken;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// One named fault in one class file of the sample.
final class ClassMutants {
    private static final int TRUNCATIONS = 25;
    private final Map<String, byte[]> classes;
    private final List<Input> inputs = new ArrayList<>();

    private ClassMutants(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    static List<Input> of(Map<String, byte[]> classes) {
        ClassMutants mutants = new ClassMutants(classes);
        mutants.headers();
        mutants.truncations();
        mutants.pool();
        mutants.members();
        mutants.code();
        mutants.hierarchy();
        return mutants.inputs;
    }

    private void headers() {
        change("wrong magic", true, b -> b.putInt(0, 0xCAFED00D));
        change("magic in the other byte order", true, b -> b.putInt(0, 0xBEBAFECA));
        change("version 70", true, b -> b.putShort(ClassFileMap.MAJOR, (short) 70));
        change("version 65535", true, b -> b.putShort(ClassFileMap.MAJOR, (short) -1));
        change("version 0", false, b -> b.putShort(ClassFileMap.MAJOR, (short) 0));
        change("preview features of another release", false, b -> {
            b.putShort(ClassFileMap.MINOR, (short) -1);
            b.putShort(ClassFileMap.MAJOR, (short) 66);
        });
        change("empty pool", true, b -> b.putShort(ClassFileMap.POOL_COUNT, (short) 0));
        change("huge pool", true, b -> b.putShort(ClassFileMap.POOL_COUNT, (short) -1));
        change("pool one short", true, b -> b.putShort(ClassFileMap.POOL_COUNT, (short) (b.getShort(ClassFileMap.POOL_COUNT) - 1)));
    }

    private void truncations() {
        byte[] whole = classes.get(SampleProgram.MAIN);
        for (int i = 0; i < TRUNCATIONS; i++) {
            int length = i * whole.length / TRUNCATIONS;
            replace("main class cut after " + length + " bytes", true, SampleProgram.MAIN, _ -> Arrays.copyOf(whole, length));
        }
        replace("bytes behind the end", false, SampleProgram.MAIN, bytes -> Arrays.copyOf(bytes, bytes.length + 7));
        replace("superclass cut in half", true, "sample/Base.class", bytes -> Arrays.copyOf(bytes, bytes.length / 2));
        replace("class file of zeros", true, SampleProgram.MAIN, bytes -> new byte[bytes.length]);
        replace("text in place of a class", true, SampleProgram.MAIN, _ -> "public class Main {}".getBytes(StandardCharsets.UTF_8));
    }

    private void pool() {
        List<Integer> entries = map().poolEntries;
        for (int i = 3; i < entries.size(); i += 9) {
            int entry = entries.get(i);
            change("pool entry at " + entry + " with tag 99", true, b -> b.put(entry, (byte) 99));
            change("pool entry at " + entry + " refers beyond the pool", false, b -> b.putShort(entry + 1, (short) -2));
            change("pool entry at " + entry + " refers to nothing", false, b -> b.putShort(entry + 1, (short) 0));
        }
    }

    private void members() {
        ClassFileMap map = map();
        change("this class is entry 0", true, b -> b.putShort(map.accessFlags + 2, (short) 0));
        change("this class is a text", true, b -> b.putShort(map.accessFlags + 2, (short) (b.getShort(map.accessFlags + 2) + 1)));
        change("no superclass", true, b -> b.putShort(map.accessFlags + 4, (short) 0));
        change("its own superclass", true, b -> b.putShort(map.accessFlags + 4, b.getShort(map.accessFlags + 2)));
        change("interface flag on the main class", false, b -> b.putShort(map.accessFlags, (short) 0x0601));
        change("final and abstract", false, b -> b.putShort(map.accessFlags, (short) 0x0431));
        change("65535 fields", true, b -> b.putShort(map.fieldCount, (short) -1));
        change("65535 methods", true, b -> b.putShort(map.methodCount, (short) -1));
        change("no methods", true, b -> b.putShort(map.methodCount, (short) 0));
        change("65535 class attributes", true, b -> b.putShort(map.classAttributeCount, (short) -1));
        change("field without a name", false, b -> b.putShort(map.fields.getFirst() + 2, (short) 0));
        change("field whose type is its name", false, b -> b.putShort(map.fields.getFirst() + 4, b.getShort(map.fields.getFirst() + 2)));
        int[] methods = map.methods.stream().mapToInt(ClassFileMap.Method::offset).toArray();
        change("two methods alike", false, b -> b.putInt(methods[1] + 2, b.getInt(methods[0] + 2)));
        change("method whose type is its name", false, b -> b.putShort(methods[1] + 4, b.getShort(methods[1] + 2)));
        change("abstract method with code", false, b -> b.putShort(methods[1], (short) 0x0401));
        change("native method with code", false, b -> b.putShort(methods[1], (short) 0x0109));
        change("every access flag", false, b -> b.putShort(methods[1], (short) -1));
    }

    private void code() {
        for (ClassFileMap.Method method : map().methodsWithCode()) {
            String where = " in the method at " + method.offset();
            change("attribute length -1" + where, true, b -> b.putInt(method.codeAttributeLength(), -1));
            change("attribute one too long" + where, false, b -> b.putInt(method.codeAttributeLength(), b.getInt(method.codeAttributeLength()) + 1));
            change("code of no bytes" + where, false, b -> b.putInt(method.codeLength(), 0));
            change("code of 65536 bytes" + where, true, b -> b.putInt(method.codeLength(), 65_536));
            change("no stack" + where, false, b -> b.putShort(method.maxStack(), (short) 0));
            change("no locals" + where, false, b -> b.putShort(method.maxLocals(), (short) 0));
            change("unknown instruction" + where, false, b -> b.put(method.code(), (byte) 0xCB));
            change("reserved instruction" + where, false, b -> b.put(method.code(), (byte) 0xFF));
            change("last instruction gone" + where, false, b -> b.put(method.exceptionTable() - 1, (byte) 0));
            change("jump out of the method" + where, false, b -> jump(b, method, (short) 30_000));
            change("jump before the method" + where, false, b -> jump(b, method, (short) -30_000));
            change("pop from an empty stack" + where, false, b -> b.put(method.code(), (byte) 0x57));
            change("returns another type" + where, false, b -> b.put(method.exceptionTable() - 1, (byte) 0xAF));
            change("60000 handlers" + where, true, b -> b.putShort(method.exceptionTable(), (short) 60_000));
        }
    }

    private static void jump(ByteBuffer bytes, ClassFileMap.Method method, short distance) {
        if (method.codeBytes() >= 3) {
            bytes.put(method.code(), (byte) 0xA7);
            bytes.putShort(method.code() + 1, distance);
        }
    }

    private void hierarchy() {
        for (String gone : List.of("sample/Base.class", "sample/Shape.class", "sample/Circle.class", "sample/Main$Mode.class", "sample/Main$Pair.class")) {
            remove(gone + " is missing", gone);
        }
        rename("class cycle", "sample/Base.class", "java/lang/Object", "sample/Circle");
        rename("interface cycle", "sample/Shape.class", "java/lang/Object", "sample/Shape");
        rename("superclass is final", "sample/Circle.class", "sample/Base", "sample/Square");
        rename("superclass is an interface", "sample/Circle.class", "sample/Base", "sample/Shape");
        rename("superclass is a final class of the library", "sample/Circle.class", "sample/Base", "java/lang/String");
        rename("superclass is missing in the library", "sample/Circle.class", "sample/Base", "java/lang/Nothing");
        rename("superclass is an array", "sample/Circle.class", "sample/Base", "[I");
        rename("file holds another class", "sample/Circle.class", "sample/Circle", "sample/Oval");
        rename("class name with a dot", "sample/Circle.class", "sample/Circle", "sample.Circle");
        rename("empty class name", "sample/Circle.class", "sample/Circle", "");
        rename("descriptor without an end", "sample/Circle.class", "(D)V", "(D");
        rename("descriptor of nonsense", "sample/Circle.class", "(D)V", "x");
        rename("method name of a constructor", "sample/Circle.class", "area", "<init>");
        rename("method with a forbidden name", "sample/Circle.class", "area", "<area>");
        rename("descriptor of 300 dimensions", "sample/Circle.class", "(D)V", "(" + "[".repeat(300) + "D)V");
    }

    private ClassFileMap map() {
        return new ClassFileMap(classes.get(SampleProgram.MAIN));
    }

    private void change(String name, boolean mustFail, Consumer<ByteBuffer> fault) {
        replace(name, mustFail, SampleProgram.MAIN, bytes -> {
            byte[] changed = bytes.clone();
            fault.accept(ByteBuffer.wrap(changed));
            return changed;
        });
    }

    private void replace(String name, boolean mustFail, String file, UnaryOperator<byte[]> fault) {
        inputs.add(new Input(name, mustFail, folder -> {
            Map<String, byte[]> changed = new LinkedHashMap<>(classes);
            changed.computeIfPresent(file, (_, bytes) -> fault.apply(bytes));
            return List.of(StoredJar.write(folder, StoredJar.bytes(StoredJar.program(changed))).toString());
        }));
    }

    private void remove(String name, String file) {
        inputs.add(new Input(name, false, folder -> {
            Map<String, byte[]> changed = new LinkedHashMap<>(classes);
            changed.remove(file);
            return List.of(StoredJar.write(folder, StoredJar.bytes(StoredJar.program(changed))).toString());
        }));
    }

    /// Replaces one text of the pool by another of any length.
    private void rename(String name, String file, String from, String to) {
        replace(name, false, file, bytes -> PoolText.replaced(bytes, from, to));
    }
}

package eggvm.it.broken;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Offsets in bytes of the parts of a well-formed class file (JVMS 4).
/// ```
///  0 magic  4 minor  6 major  8 pool count  10 pool ...  access this super  interfaces  fields  methods  attributes
/// ```
final class ClassFileMap {
    static final int MINOR = 4, MAJOR = 6, POOL_COUNT = 8;
    private static final int UTF8 = 1, LONG = 5, DOUBLE = 6;

    /// Where each pool entry begins, at its tag.
    final List<Integer> poolEntries = new ArrayList<>();
    final int accessFlags;
    final int fieldCount;
    final List<Integer> fields = new ArrayList<>();
    final int methodCount;
    final List<Method> methods = new ArrayList<>();
    final int classAttributeCount;

    private final ByteBuffer bytes;
    private int at;

    /// A member method; `codeAttribute` is the offset of its Code attribute's name index, or 0.
    record Method(int offset, int codeAttribute, int codeBytes) {
        int codeAttributeLength() {
            return codeAttribute + 2;
        }

        int maxStack() {
            return codeAttribute + 6;
        }

        int maxLocals() {
            return codeAttribute + 8;
        }

        int codeLength() {
            return codeAttribute + 10;
        }

        int code() {
            return codeAttribute + 14;
        }

        int exceptionTable() {
            return code() + codeBytes;
        }
    }

    ClassFileMap(byte[] classFile) {
        bytes = ByteBuffer.wrap(classFile);
        at = POOL_COUNT + 2;
        readPool();
        accessFlags = at;
        at += 6;
        at += 2 + 2 * unsigned(at);
        fieldCount = at;
        readFields();
        methodCount = at;
        readMethods();
        classAttributeCount = at;
    }

    private int unsigned(int offset) {
        return bytes.getShort(offset) & 0xffff;
    }

    private void readPool() {
        int count = unsigned(POOL_COUNT);
        for (int index = 1; index < count; index++) {
            poolEntries.add(at);
            int tag = bytes.get(at);
            if (tag == LONG || tag == DOUBLE) {
                index++;
            }
            at += poolEntryBytes(tag);
        }
    }

    private int poolEntryBytes(int tag) {
        return switch (tag) {
            case UTF8 -> 3 + unsigned(at + 1);
            case LONG, DOUBLE -> 9;
            case 7, 8, 16, 19, 20 -> 3;
            case 15 -> 4;
            default -> 5;
        };
    }

    private void readFields() {
        int count = unsigned(at);
        at += 2;
        for (int i = 0; i < count; i++) {
            fields.add(at);
            at += 6;
            skipAttributes();
        }
    }

    private void readMethods() {
        int count = unsigned(at);
        at += 2;
        for (int i = 0; i < count; i++) {
            int offset = at;
            at += 6;
            int firstAttribute = at + 2;
            boolean hasCode = unsigned(at) > 0 && isNamed(firstAttribute, "Code");
            methods.add(new Method(offset, hasCode ? firstAttribute : 0, hasCode ? bytes.getInt(firstAttribute + 10) : 0));
            skipAttributes();
        }
    }

    private boolean isNamed(int attribute, String name) {
        int entry = entry(unsigned(attribute));
        return new String(bytes.array(), entry + 3, unsigned(entry + 1), java.nio.charset.StandardCharsets.UTF_8).equals(name);
    }

    /// Offset of a pool entry by its index; entries of eight bytes take two indices.
    private int entry(int wanted) {
        int index = 1;
        for (int offset : poolEntries) {
            if (index == wanted) {
                return offset;
            }
            int tag = bytes.get(offset);
            index += tag == LONG || tag == DOUBLE ? 2 : 1;
        }
        throw new IllegalArgumentException("no pool entry " + wanted);
    }

    private void skipAttributes() {
        int count = unsigned(at);
        at += 2;
        for (int i = 0; i < count; i++) {
            at += 6 + bytes.getInt(at + 2);
        }
    }

    List<Method> methodsWithCode() {
        return methods.stream().filter(method -> method.codeAttribute() != 0).toList();
    }
}

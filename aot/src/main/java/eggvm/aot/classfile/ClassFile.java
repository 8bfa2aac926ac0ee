package eggvm.aot.classfile;

import java.util.ArrayList;
import java.util.List;

/// Header and constant pool of a class file (JVMS 4), read in place. Offsets count bytes from the start of the file;
/// `cpi` is an index of the constant pool. Strings are interned. Every misstep is a [BadClassFile].
public final class ClassFile {
  public static final int UTF8 = 1, INTEGER = 3, FLOAT = 4, LONG = 5, DOUBLE = 6, CLASS = 7, STRING = 8, FIELD_REF = 9, METHOD_REF = 10,
      INTERFACE_METHOD_REF = 11, NAME_AND_TYPE = 12, METHOD_HANDLE = 15, METHOD_TYPE = 16, DYNAMIC = 17, INVOKE_DYNAMIC = 18, MODULE = 19, PACKAGE = 20;
  private static final int MAGIC = 0xcafebabe;
  private static final int JAVA_0 = 44;
  private static final int JAVA_25 = JAVA_0 + 25;
  /// Minor version of a class that was compiled with `--enable-preview`: good for one release only (JVMS 4.1).
  private static final int PREVIEW = 0xffff;

  private final byte[] bytes;
  private final String asked;
  private final String origin;
  private final int[] constants;
  private final String[] strings;
  private final int header;

  private ClassFile(byte[] bytes, String asked, String origin) {
    this.bytes = bytes;
    this.asked = asked;
    this.origin = origin;
    if (bytes.length < 24) throw bad("it ends after " + bytes.length + " bytes");
    if (i4(0) != MAGIC) throw bad("it does not begin with CAFEBABE");
    checkVersion();
    constants = new int[u2(8)];
    strings = new String[constants.length];
    header = new ConstantPoolCheck(this, constants).run();
    if (!name().equals(asked)) throw bad("it declares class " + name());
    if (superName() != null && superName().startsWith("[")) throw bad("its superclass is an array");
    for (String each : interfaceNames()) if (each.startsWith("[")) throw bad("one of its interfaces is an array");
  }

  public static ClassFile read(byte[] bytes, String internalName, String origin) { return new ClassFile(bytes, internalName, origin); }

  private void checkVersion() {
    if (majorVersion() > JAVA_25) {
      throw bad("its class file version is " + majorVersion() + ", newer than Java 25 (" + JAVA_25 + ")");
    }
    if (majorVersion() < 45) throw bad("its class file version is " + majorVersion());
    if (minorVersion() == PREVIEW && majorVersion() != JAVA_25) throw bad("it uses preview features of Java " + (majorVersion() - JAVA_0));
  }

  public byte[] bytes() { return bytes; }

  public String origin() { return origin; }

  public int minorVersion() { return u2(4); }

  public int majorVersion() { return u2(6); }

  public int access() { return u2(header); }

  public String name() { return className(u2(header + 2)); }

  /// Null for java/lang/Object.
  public String superName() { return u2(header + 4) == 0 ? null : className(u2(header + 4)); }

  public List<String> interfaceNames() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < u2(header + 6); i++) names.add(className(u2(header + 8 + 2 * i)));
    return names;
  }

  /// Offset of fields_count.
  public int fieldsOffset() { return header + 8 + 2 * u2(header + 6); }

  public int u1(int offset) { return bytes[in(offset, 1)] & 0xff; }

  public int s1(int offset) { return bytes[in(offset, 1)]; }

  public int u2(int offset) { return (bytes[in(offset, 2)] & 0xff) << 8 | bytes[offset + 1] & 0xff; }

  public int s2(int offset) { return (short) u2(offset); }

  public int i4(int offset) { return u2(offset) << 16 | u2(offset + 2); }

  public long i8(int offset) { return (long) i4(offset) << 32 | i4(offset + 4) & 0xffff_ffffL; }

  private int in(int offset, int count) {
    if (offset < 0 || offset > bytes.length - count) throw bad("it is truncated");
    return offset;
  }

  public int constantCount() { return constants.length; }

  /// False for 0 and for the second half of a long or double.
  public boolean isConstant(int cpi) { return constants[cpi] != 0; }

  public int tag(int cpi) { return u1(constant(cpi) - 1); }

  /// Offset of the entry behind its tag.
  public int constant(int cpi) {
    if (cpi <= 0 || cpi >= constants.length || constants[cpi] == 0) throw bad("it names constant " + cpi + ", which does not exist");
    return constants[cpi];
  }

  /// Offset of the entry, which must have this tag.
  public int constant(int cpi, int tag) {
    int offset = constant(cpi);
    if (u1(offset - 1) != tag) throw bad("constant " + cpi + " has tag " + u1(offset - 1) + " instead of " + tag);
    return offset;
  }

  public String utf8(int cpi) {
    int offset = constant(cpi, UTF8);
    String known = strings[cpi];
    if (known != null) return known;
    String decoded = ModifiedUtf8.decode(bytes, offset + 2, u2(offset));
    if (decoded == null) throw bad("constant " + cpi + " is not modified UTF-8");
    return strings[cpi] = decoded.intern();
  }

  /// Utf8 behind a Class, String, MethodType, Module or Package constant.
  public String className(int cpi) { return utf8(u2(constant(cpi, CLASS))); }

  public String string(int cpi) { return utf8(u2(constant(cpi, STRING))); }

  /// Class index of a field or method reference.
  public int ownerIndex(int cpi) { return u2(constant(cpi)); }

  /// Name of a member reference or (invoke)dynamic constant.
  public String memberName(int cpi) { return utf8(u2(constant(u2(constant(cpi) + 2), NAME_AND_TYPE))); }

  public String memberDescriptor(int cpi) { return utf8(u2(constant(u2(constant(cpi) + 2), NAME_AND_TYPE) + 2)); }

  public BadClassFile bad(String why) { return new BadClassFile(asked, origin, why); }
}

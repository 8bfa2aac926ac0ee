package eggvm.aot.classfile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The attributes of a class, member or record component (JVMS 4.7) by name. Offsets are those of the bodies; 0: absent.
public final class Attributes {
  private final ClassFile file;
  private final Map<String, Integer> bodies = new HashMap<>();
  private final int end;

  /// `countOffset`: of `attributes_count`.
  public Attributes(ClassFile file, int countOffset) {
    this.file = file;
    int at = countOffset + 2;
    for (int count = file.u2(countOffset); count > 0; count--) {
      int bytes = file.i4(at + 2);
      if (bytes < 0 || bytes > file.bytes().length - at - 6) throw file.bad("it is truncated");
      bodies.put(file.utf8(file.u2(at)), at + 6);
      at += 6 + bytes;
    }
    end = at;
  }

  /// Offset behind the last attribute.
  int end() { return end; }

  public int body(String name) { return bodies.getOrDefault(name, 0); }

  /// Null when absent.
  public byte[] bytes(String name) {
    int body = body(name);
    return body == 0 ? null : Arrays.copyOfRange(file.bytes(), body, body + file.i4(body - 4));
  }

  /// Of the Signature attribute; null when absent.
  public String signature() {
    int body = body("Signature");
    return body == 0 ? null : file.utf8(file.u2(body));
  }
}

package eggvm.aot.classfile;

import java.util.HashMap;
import java.util.Map;

/// Annotations of one class, method or field by descriptor; of their elements only the strings, numbers and booleans are kept.
public final class Annotations {
  public static final Annotations NONE = new Annotations(Map.of());

  private final Map<String, Map<String, Object>> byDescriptor;

  private Annotations(Map<String, Map<String, Object>> byDescriptor) { this.byDescriptor = byDescriptor; }

  /// Bodies of the Runtime(In)VisibleAnnotations attributes; offset 0: there is none.
  public static Annotations read(ClassFile file, int visibleOffset, int invisibleOffset) {
    if (visibleOffset == 0 && invisibleOffset == 0) return NONE;
    Map<String, Map<String, Object>> all = new HashMap<>();
    if (visibleOffset != 0) new Reader(file, visibleOffset).table(all);
    if (invisibleOffset != 0) new Reader(file, invisibleOffset).table(all);
    return new Annotations(all);
  }

  public boolean isEmpty() { return byDescriptor.isEmpty(); }

  public boolean has(String descriptor) { return byDescriptor.containsKey(descriptor); }

  /// String, boxed number or Boolean; null when the annotation or the element is absent.
  public Object value(String descriptor, String element) { return byDescriptor.getOrDefault(descriptor, Map.of()).get(element); }

  private static final class Reader {
    private final ClassFile file;
    private int at;

    Reader(ClassFile file, int offset) {
      this.file = file;
      at = offset;
    }

    private int u2() {
      at += 2;
      return file.u2(at - 2);
    }

    void table(Map<String, Map<String, Object>> into) {
      for (int count = u2(); count > 0; count--) into.put(file.utf8(u2()), elements());
    }

    private Map<String, Object> elements() {
      Map<String, Object> elements = new HashMap<>();
      for (int count = u2(); count > 0; count--) {
        String name = file.utf8(u2());
        Object value = value(0);
        if (value != null) elements.put(name, value);
      }
      return elements;
    }

    private Object value(int depth) {
      if (depth > 100) throw file.bad("an annotation is nested too deeply");
      int tag = file.u1(at++);
      switch (tag) {
        case 's': return file.utf8(u2());
        case 'Z': return file.i4(file.constant(u2(), ClassFile.INTEGER)) != 0;
        case 'B', 'C', 'I', 'S': return file.i4(file.constant(u2(), ClassFile.INTEGER));
        case 'J': return file.i8(file.constant(u2(), ClassFile.LONG));
        case 'D', 'F', 'c': at += 2; return null;
        case 'e': at += 4; return null;
        case '@': at += 2; for (int count = u2(); count > 0; count--) { at += 2; value(depth + 1); } return null;
        case '[': for (int count = u2(); count > 0; count--) value(depth + 1); return null;
        default: throw file.bad("an annotation element has the unknown tag " + tag);
      }
    }
  }
}

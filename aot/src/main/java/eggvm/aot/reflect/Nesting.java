package eggvm.aot.reflect;

import eggvm.aot.classfile.Attributes;
import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Declarations;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmType;
import java.util.ArrayList;
import java.util.List;

/// Where a class stands among others, from InnerClasses, EnclosingMethod, NestMembers and PermittedSubclasses (JVMS 4.7).
/// Null: not so, or the class that is named does not exist. Lists hold internal names.
public record Nesting(
    VmType declaringClass,
    VmType enclosingClass,
    String enclosingMethod,
    String enclosingDescriptor,
    String simpleName,
    boolean isSealed,
    List<String> declaredClasses,
    List<String> nestMembers,
    List<String> permittedSubclasses) {
  public static Nesting of(VmType type) { return new Reader(type).read(); }

  private static final class Reader {
    private final ClassFile file;
    private final Universe universe;
    private VmType declaring;
    private String simpleName;
    private final List<String> declared = new ArrayList<>();

    Reader(VmType type) {
      file = type.file();
      universe = type.universe();
    }

    Nesting read() {
      Attributes attributes = Declarations.read(file).attributes();
      innerClasses(attributes.body("InnerClasses"));
      int enclosing = attributes.body("EnclosingMethod");
      VmType enclosingClass = enclosing == 0 ? null : type(file.u2(enclosing));
      int method = enclosing == 0 ? 0 : file.u2(enclosing + 2);
      int nameAndType = method == 0 ? 0 : file.constant(method, ClassFile.NAME_AND_TYPE);
      return new Nesting(
          declaring,
          enclosingClass,
          method == 0 ? null : file.utf8(file.u2(nameAndType)),
          method == 0 ? null : file.utf8(file.u2(nameAndType + 2)),
          simpleName,
          attributes.body("PermittedSubclasses") != 0,
          declared,
          names(attributes.body("NestMembers")),
          names(attributes.body("PermittedSubclasses")));
    }

    private VmType type(int cpi) { return cpi == 0 ? null : universe.classOrNull(file.className(cpi)); }

    private List<String> names(int table) {
      List<String> names = new ArrayList<>();
      for (int i = 0; table != 0 && i < file.u2(table); i++) names.add(file.className(file.u2(table + 2 + 2 * i)));
      return names;
    }

    private void innerClasses(int table) {
      for (int i = 0; table != 0 && i < file.u2(table); i++) {
        int entry = table + 2 + 8 * i;
        int outer = file.u2(entry + 2);
        int name = file.u2(entry + 4);
        if (file.className(file.u2(entry)).equals(file.name())) {
          declaring = type(outer);
          simpleName = name == 0 ? null : file.utf8(name);
        } else if (outer != 0 && name != 0 && file.className(outer).equals(file.name())) {
          declared.add(file.className(file.u2(entry)));
        }
      }
    }
  }
}

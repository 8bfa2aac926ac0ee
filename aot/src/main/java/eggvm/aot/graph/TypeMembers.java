package eggvm.aot.graph;

import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Descriptors;
import java.util.HashMap;
import java.util.Map;

/// Member tables and class attributes, read in one pass (JVMS 4.5-4.7).
final class TypeMembers {
  static final TypeMembers NONE = new TypeMembers();

  final VmField[] fields;
  final VmMethod[] methods;
  final Map<Selector, VmMethod> methodBySelector;
  String sourceFile;
  String nestHost;
  int nestMembersOffset;
  int permittedOffset;
  String enclosingClass;
  boolean local;
  /// inner_class_access_flags; -1 for a top-level class.
  int innerAccess = -1;
  int visible;
  int invisible;

  private final VmType owner;
  private final ClassFile file;
  private int at;

  private TypeMembers() {
    owner = null;
    file = null;
    fields = new VmField[0];
    methods = new VmMethod[0];
    methodBySelector = Map.of();
  }

  TypeMembers(VmType owner) {
    this.owner = owner;
    file = owner.file();
    at = file.fieldsOffset();
    fields = new VmField[u2()];
    for (int i = 0; i < fields.length; i++) fields[i] = field();
    methods = new VmMethod[u2()];
    methodBySelector = new HashMap<>(2 * methods.length);
    for (int i = 0; i < methods.length; i++) methods[i] = method();
    for (int count = u2(); count > 0; count--) classAttribute();
    if (at != file.bytes().length) throw file.bad("bytes follow its end");
  }

  private int u2() {
    at += 2;
    return file.u2(at - 2);
  }

  private VmField field() {
    int access = u2();
    String name = file.utf8(u2());
    String descriptor = file.utf8(u2());
    if (!Descriptors.isField(descriptor)) throw file.bad("field " + name + " has the descriptor '" + descriptor + "'");
    return new VmField(owner, access, name, descriptor, memberAttributes());
  }

  private VmMethod method() {
    int access = u2();
    String name = file.utf8(u2());
    String descriptor = file.utf8(u2());
    if (!Descriptors.isMethod(descriptor)) throw file.bad("method " + name + " has the descriptor '" + descriptor + "'");
    VmMethod method = new VmMethod(owner, access, name, descriptor, memberAttributes());
    if (methodBySelector.put(method.selector(), method) != null) throw file.bad("method " + name + descriptor + " is declared twice");
    return method.checked();
  }

  private MemberAttributes memberAttributes() {
    int code = 0, visible = 0, invisible = 0, constantValue = 0;
    for (int count = u2(); count > 0; count--) {
      String name = file.utf8(u2());
      int body = body();
      switch (name) {
        case "Code" -> code = body;
        case "RuntimeVisibleAnnotations" -> visible = body;
        case "RuntimeInvisibleAnnotations" -> invisible = body;
        case "ConstantValue" -> constantValue = file.u2(body);
        default -> {}
      }
    }
    boolean none = code == 0 && visible == 0 && invisible == 0 && constantValue == 0;
    return none ? MemberAttributes.NONE : new MemberAttributes(code, visible, invisible, constantValue);
  }

  /// Steps over an attribute's length and body; returns the offset of the body.
  private int body() {
    int bytes = file.i4(at);
    int body = at + 4;
    if (bytes < 0 || bytes > file.bytes().length - body) throw file.bad("it is truncated");
    at = body + bytes;
    return body;
  }

  private void classAttribute() {
    String name = file.utf8(u2());
    int body = body();
    switch (name) {
      case "SourceFile" -> sourceFile = file.utf8(file.u2(body));
      case "NestHost" -> nestHost = file.className(file.u2(body));
      case "NestMembers" -> nestMembersOffset = body;
      case "PermittedSubclasses" -> permittedOffset = body;
      case "RuntimeVisibleAnnotations" -> visible = body;
      case "RuntimeInvisibleAnnotations" -> invisible = body;
      case "EnclosingMethod" -> {
        local = true;
        enclosingClass = file.className(file.u2(body));
      }
      case "InnerClasses" -> innerClasses(body);
      default -> {}
    }
  }

  private void innerClasses(int body) {
    for (int i = 0; i < file.u2(body); i++) {
      int entry = body + 2 + 8 * i;
      if (!file.className(file.u2(entry)).equals(owner.internalName())) continue;
      innerAccess = file.u2(entry + 6);
      if (file.u2(entry + 2) != 0) enclosingClass = file.className(file.u2(entry + 2));
    }
  }

  boolean listsNestMember(String internalName) { return nestMembersOffset != 0 && lists(nestMembersOffset, internalName); }

  /// True of every class unless sealed (JVMS 4.7.31).
  boolean permits(String internalName) { return permittedOffset == 0 || lists(permittedOffset, internalName); }

  private boolean lists(int tableOffset, String internalName) {
    for (int i = 0; i < file.u2(tableOffset); i++) {
      if (file.className(file.u2(tableOffset + 2 + 2 * i)).equals(internalName)) return true;
    }
    return false;
  }
}

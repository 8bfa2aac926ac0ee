package eggvm.aot.classfile;

import java.util.ArrayList;
import java.util.List;

/// What reflection shows of a class file: members in class file order, record components, attributes.
public record Declarations(List<Member> fields, List<Member> methods, List<Member> components, Attributes attributes) {
  /// A field, method or (without access flags) record component.
  public record Member(int access, String name, String descriptor, Attributes attributes) {}

  public static Declarations read(ClassFile file) { return new Reader(file).read(); }

  private static final class Reader {
    private final ClassFile file;
    private int at;

    Reader(ClassFile file) { this.file = file; }

    Declarations read() {
      at = file.fieldsOffset();
      List<Member> fields = members(true);
      List<Member> methods = members(true);
      Attributes attributes = new Attributes(file, at);
      at = attributes.body("Record");
      return new Declarations(fields, methods, at == 0 ? List.of() : members(false), attributes);
    }

    private List<Member> members(boolean haveAccess) {
      List<Member> members = new ArrayList<>();
      int count = u2();
      for (int i = 0; i < count; i++) members.add(member(haveAccess ? u2() : 0));
      return members;
    }

    private Member member(int access) {
      String name = file.utf8(u2());
      String descriptor = file.utf8(u2());
      Attributes attributes = new Attributes(file, at);
      at = attributes.end();
      return new Member(access, name, descriptor, attributes);
    }

    private int u2() {
      at += 2;
      return file.u2(at - 2);
    }
  }
}

package eggvm.aot.overlay;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;

/// One class annotated `@Replaces` or `@Redirects`: what it replaces and with which methods. `callers` is empty for `@Replaces`;
/// for `@Redirects` it has the classes in which calls of the target's methods go elsewhere. `missing` is empty when natives may stay
/// unbound; `unlessService` and `unlessMentioned` are empty when unconditional.
record Overlay(String name, String target, boolean whole, String missing, String unlessService, String unlessMentioned, List<String> callers, List<Method> methods) {
  /// A method of this name stands for the target's static initialiser.
  static final String CLASS_INITIALIZER = "classInitializer";

  record Method(String name, String descriptor) {
    /// The name in the target.
    String targetName() { return name.equals(CLASS_INITIALIZER) ? "<clinit>" : name; }

    /// Replaces the method of `owner`? An instance method takes its receiver first here.
    boolean replaces(String owner, boolean isStatic, String otherName, String otherDescriptor) {
      if (!targetName().equals(otherName)) return false;
      return descriptor.equals(isStatic ? otherDescriptor : withReceiver(owner, otherDescriptor));
    }
  }

  boolean applies(Program program) {
    if (!unlessService.isEmpty() && program.provides(unlessService)) return false;
    return unlessMentioned.isEmpty() || !program.mentions(Pattern.compile(unlessMentioned));
  }

  static String withReceiver(String owner, String descriptor) {
    return "(L" + owner + ";" + descriptor.substring(1);
  }

  /// Null when the class is an ordinary one.
  static Overlay read(byte[] classFile) {
    Reader reader = new Reader();
    new ClassReader(classFile).accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    if (reader.target == null) return null;
    return new Overlay(reader.name, reader.target, reader.whole, reader.missing, reader.unlessService, reader.unlessMentioned, List.copyOf(reader.callers), List.copyOf(reader.methods));
  }

  private static final class Reader extends ClassVisitor {
    String name;
    String target;
    boolean whole;
    String missing = "";
    String unlessService = "";
    String unlessMentioned = "";
    final List<String> callers = new ArrayList<>();
    final List<Method> methods = new ArrayList<>();

    Reader() { super(ASM9); }

    @Override
    public void visit(int version, int access, String internalName, String signature, String superName, String[] interfaces) {
      name = internalName;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      boolean marks = descriptor.equals("Leggvm/vm/contract/Replaces;") || descriptor.equals("Leggvm/vm/contract/Redirects;");
      if (!marks) return null;
      return new AnnotationVisitor(ASM9) {
        @Override
        public void visit(String element, Object value) {
          if (element.equals("value")) target = ((String) value).replace('.', '/');
          if (element.equals("whole")) whole = (Boolean) value;
          if (element.equals("missing")) missing = (String) value;
          if (element.equals("unlessService")) unlessService = (String) value;
          if (element.equals("unlessMentioned")) unlessMentioned = (String) value;
        }

        @Override
        public AnnotationVisitor visitArray(String element) { return element.equals("in") ? callerReader() : null; }
      };
    }

    private AnnotationVisitor callerReader() {
      return new AnnotationVisitor(ASM9) {
        @Override
        public void visit(String ignored, Object value) { callers.add(((String) value).replace('.', '/')); }
      };
    }

    @Override
    public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
      boolean candidate = (access & ACC_STATIC) != 0 && (access & (ACC_PRIVATE | ACC_SYNTHETIC)) == 0 && !method.equals("<clinit>");
      if (!candidate) return null;
      Method found = new Method(method, descriptor);
      methods.add(found);
      return new MethodVisitor(ASM9) {
        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          if (annotation.equals("Leggvm/vm/contract/Helper;")) methods.remove(found);
          return null;
        }
      };
    }
  }
}

package eggvm.aot.verify;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.SimpleVerifier;

/// Types of the values that code computes with. Any object may stand for an interface, and what is not there may be anything: both are told when the code runs.
final class CodeVerifier extends SimpleVerifier {
  private static final String OBJECT = "java/lang/Object";
  private static final BasicValue THROWABLE = new BasicValue(Type.getObjectType("java/lang/Throwable"));

  private final Supertypes supertypes;

  CodeVerifier(Supertypes supertypes) {
    super(Opcodes.ASM9, null, null, List.of(), false);
    this.supertypes = supertypes;
  }

  /// What is wrong with the method's code; null: nothing.
  String fault(String owner, MethodNode method) {
    try {
      new Analyzer<>(this).analyze(owner, method);
      return null;
    } catch (AnalyzerException e) {
      return e.getMessage();
    } catch (RuntimeException e) {
      // ASM meets operands that do not fit together with whatever it runs into.
      return "its instructions do not fit together";
    }
  }

  @Override
  public BasicValue unaryOperation(AbstractInsnNode instruction, BasicValue value) throws AnalyzerException {
    if (instruction.getOpcode() == Opcodes.ATHROW && !isSubTypeOf(value, THROWABLE)) throw new AnalyzerException(instruction, null, THROWABLE, value);
    return super.unaryOperation(instruction, value);
  }

  @Override
  protected boolean isInterface(Type type) { return type.getSort() == Type.OBJECT && supertypes.isInterface(type.getInternalName()); }

  @Override
  protected Type getSuperClass(Type type) {
    if (type.getSort() != Type.OBJECT) return Type.getObjectType(OBJECT);
    String name = type.getInternalName();
    if (name.equals(OBJECT)) return null;
    String above = supertypes.superName(name);
    return Type.getObjectType(above == null ? OBJECT : above);
  }

  @Override
  protected boolean isSubTypeOf(BasicValue value, BasicValue expected) {
    if (!expected.isReference()) return value.equals(expected);
    return value.isReference() && (value.getType().equals(NULL_TYPE) || isAssignableFrom(expected.getType(), value.getType()));
  }

  @Override
  protected boolean isAssignableFrom(Type target, Type source) {
    if (target.equals(source)) return true;
    if (target.getSort() == Type.ARRAY) return source.getSort() == Type.ARRAY && isAssignableFrom(component(target), component(source));
    if (target.getSort() != Type.OBJECT || source.getSort() < Type.ARRAY) return false;
    String name = target.getInternalName();
    if (name.equals(OBJECT) || !supertypes.isKnown(name) || supertypes.isInterface(name)) return true;
    return source.getSort() == Type.OBJECT && inherits(source.getInternalName(), name);
  }

  private boolean inherits(String name, String ancestor) {
    String at = name;
    while (at != null && !at.equals(ancestor)) {
      if (!supertypes.isKnown(at)) return true;
      at = supertypes.superName(at);
    }
    return at != null;
  }

  private static Type component(Type array) { return Type.getType(array.getDescriptor().substring(1)); }
}

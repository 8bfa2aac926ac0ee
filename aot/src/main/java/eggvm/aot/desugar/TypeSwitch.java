package eggvm.aot.desugar;

import java.util.Arrays;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/// `SwitchBootstraps.typeSwitch` and `enumSwitch`: the index of the first label at or after `restart` that matches the selector, -1
/// for null, the number of labels when none does.
/// ```
///  static int switch(Selector s, int restart)
///    checkIndex(restart, labels + 1);  if (s == null) return -1
///    tableswitch restart ─▸ test 0 ─no▸ test 1 ─no▸ ... ─no▸ return labels
/// ```
final class TypeSwitch implements Opcodes {
  private final Type selector;
  private final boolean primitive;
  private final Object[] labels;

  private TypeSwitch(Type selector, Object[] labels) {
    this.selector = selector;
    this.primitive = Primitives.isPrimitive(selector);
    this.labels = labels;
  }

  static boolean emit(Rewrite rewrite, InvokeDynamicInsnNode site, Code code) {
    Type selector = Type.getArgumentTypes(site.desc)[0];
    boolean enums = site.bsm.getName().equals("enumSwitch");
    Object[] labels = new Object[site.bsmArgs.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = label(site.bsmArgs[i], enums ? selector : null);
      if (labels[i] == null) return false;
    }
    TypeSwitch types = new TypeSwitch(selector, labels);
    code.add(rewrite.helper("switch", Arrays.toString(labels), site.desc, types::body));
    return true;
  }

  /// The label with enum constants named by [EnumLabel]; null when it is of no known kind.
  private static Object label(Object argument, Type enumClass) {
    if (enumClass != null && argument instanceof String name) return new EnumLabel(enumClass, name);
    return switch (argument) {
      case ConstantDynamic dynamic -> ConstantLabels.of(dynamic);
      case Type type when type.getSort() != Type.METHOD -> type;
      case String text -> text;
      case Number number -> number;
      default -> null;
    };
  }

  private Type boxedSelector() {
    return primitive ? Primitives.wrapper(selector) : selector;
  }

  private void loadSelector(Code code) {
    code.load(selector, 0);
    if (primitive) Primitives.box(code, selector);
  }

  private void body(Code code) {
    int restart = selector.getSize();
    code.load(Type.INT_TYPE, restart).integer(labels.length + 1).invokeStatic("java/util/Objects", "checkIndex", "(II)I").op(POP);
    if (!primitive) {
      LabelNode notNull = new LabelNode();
      code.load(selector, 0).jump(IFNONNULL, notNull).integer(-1).op(IRETURN).label(notNull);
    }
    LabelNode[] tests = new LabelNode[labels.length + 1];
    Arrays.setAll(tests, i -> new LabelNode());
    LabelNode none = tests[labels.length];
    if (labels.length > 0) {
      code.load(Type.INT_TYPE, restart);
      code.add(new TableSwitchInsnNode(0, labels.length - 1, none, Arrays.copyOf(tests, labels.length)));
    }
    for (int i = 0; i < labels.length; i++) {
      code.label(tests[i]);
      test(labels[i], tests[i + 1], code);
      code.integer(i).op(IRETURN);
    }
    if (labels.length > 0) code.label(none);
    code.integer(labels.length).op(IRETURN);
  }

  /// Falls through on a match.
  private void test(Object label, LabelNode next, Code code) {
    switch (label) {
      case Type type when Primitives.isPrimitive(type) -> PrimitivePatterns.test(selector, type, this::loadSelector, next, code);
      case Type type -> testClass(type, next, code);
      case EnumLabel constant -> testEnum(constant, next, code);
      case String text -> testEquals(code.constant(text), next);
      case Integer number -> testInteger(number, next, code);
      case Boolean truth -> testEquals(code.getStatic("java/lang/Boolean", truth ? "TRUE" : "FALSE", "Ljava/lang/Boolean;"), next);
      default -> testNumber((Number) label, next, code);
    }
  }

  private void testClass(Type type, LabelNode next, Code code) {
    loadSelector(code);
    code.instanceOf(type).jump(IFEQ, next);
  }

  /// Enum constants are told apart by name, which initialises nothing and lets a constant be missing.
  private void testEnum(EnumLabel label, LabelNode next, Code code) {
    if (!selector.equals(label.type())) testClass(label.type(), next, code);
    loadSelector(code);
    code.cast(Type.getObjectType("java/lang/Enum")).invokeVirtual("java/lang/Enum", "name", "()Ljava/lang/String;");
    code.constant(label.name()).invokeVirtual("java/lang/Object", "equals", "(Ljava/lang/Object;)Z").jump(IFEQ, next);
  }

  private void testEquals(Code code, LabelNode next) {
    loadSelector(code);
    code.invokeVirtual("java/lang/Object", "equals", "(Ljava/lang/Object;)Z").jump(IFEQ, next);
  }

  private void testNumber(Number number, LabelNode next, Code code) {
    Type type = Type.getType(number.getClass());
    code.constant(number);
    Primitives.box(code, Primitives.unwrapped(type));
    testEquals(code, next);
  }

  private void testInteger(int number, LabelNode next, Code code) {
    PrimitivePatterns.intValue(boxedSelector(), this::loadSelector, next, code);
    code.integer(number).jump(IF_ICMPNE, next);
  }
}

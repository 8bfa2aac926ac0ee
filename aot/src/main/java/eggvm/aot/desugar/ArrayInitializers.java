package eggvm.aot.desugar;

import eggvm.vm.type.ArrayLiterals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/// `new Object[][] {{"key", "value"}, ...}` in code that runs once becomes one literal that [ArrayLiterals] unfolds: some fifteen bytes of code
/// for each string or number become the string or number itself. Elements are literals, null, local variables and arrays of these.
final class ArrayInitializers implements Opcodes {
  private static final int FEWEST_STRINGS = 4;
  private static final int FEWEST_NUMBERS = 16;
  private static final String READER = Type.getInternalName(ArrayLiterals.class);
  private static final Map<String, Character> KINDS =
      Map.of(
          "java/lang/Object", ArrayLiterals.OBJECTS,
          "java/lang/String", ArrayLiterals.STRINGS,
          "[Ljava/lang/Object;", ArrayLiterals.OBJECT_ROWS,
          "[Ljava/lang/String;", ArrayLiterals.STRING_ROWS,
          "[C", ArrayLiterals.CHAR_ROWS,
          "[[C", ArrayLiterals.CHAR_TABLES,
          "[I", ArrayLiterals.INT_ROWS);

  private static final class NotALiteral extends Exception {
    NotALiteral() { super(null, null, false, false); }
  }

  private final Rewrite rewrite;
  private final MethodNode method;
  private final Set<LabelNode> targets;
  private final Map<Integer, String> constants;

  /// Of the initialiser that is being read.
  private ArrayText text;
  private AbstractInsnNode next;
  private int strings;
  private int numbers;
  private final List<AbstractInsnNode> replaced = new ArrayList<>();
  private final List<Integer> holes = new ArrayList<>();

  private ArrayInitializers(Rewrite rewrite, MethodNode method) {
    this.rewrite = rewrite;
    this.method = method;
    targets = BranchTargets.of(method);
    constants = constants(method);
  }

  static void rewrite(Rewrite rewrite) {
    for (MethodNode method : rewrite.owner.methods) {
      if (runsOnce(rewrite, method)) new ArrayInitializers(rewrite, method).rewrite();
    }
  }

  private static boolean runsOnce(Rewrite rewrite, MethodNode method) {
    return switch (method.name) {
      case "<clinit>" -> true;
      case "getContents" -> rewrite.hierarchy.isSubtype(rewrite.owner.name, "java/util/ResourceBundle");
      case "init" -> rewrite.hierarchy.isSubtype(rewrite.owner.name, "sun/util/PreHashedMap");
      default -> false;
    };
  }

  /// Local variables that hold the same literal whenever they hold anything.
  private static Map<Integer, String> constants(MethodNode method) {
    Map<Integer, String> found = new HashMap<>();
    Set<Integer> stored = new HashSet<>();
    for (AbstractInsnNode each : method.instructions) {
      if (!(each instanceof VarInsnNode variable) || each.getOpcode() < ISTORE) continue;
      boolean isFirst = stored.add(variable.var);
      if (isFirst && each.getPrevious() instanceof LdcInsnNode load && load.cst instanceof String literal) found.put(variable.var, literal);
      else found.remove(variable.var);
    }
    int parameters = Type.getArgumentsAndReturnSizes(method.desc) >> 2;
    found.keySet().removeIf(slot -> slot < parameters);
    return found;
  }

  private void rewrite() {
    AbstractInsnNode at = method.instructions.getFirst();
    while (at != null) {
      AbstractInsnNode behind = at.getNext();
      if (read(at)) {
        behind = next;
        if (strings >= FEWEST_STRINGS || numbers >= FEWEST_NUMBERS) replace();
      }
      at = behind;
    }
  }

  /// Whether an array initialiser begins here; afterwards `next` is the instruction behind it.
  private boolean read(AbstractInsnNode start) {
    if (integer(start) < 0) return false;
    text = new ArrayText();
    next = start;
    strings = 0;
    numbers = 0;
    replaced.clear();
    holes.clear();
    try {
      array();
      return true;
    } catch (NotALiteral _) {
      return false;
    }
  }

  private void array() throws NotALiteral {
    int length = integer(take());
    AbstractInsnNode creation = take();
    if (length < 0) throw new NotALiteral();
    switch (creation.getOpcode()) {
      case ANEWARRAY -> references(length, KINDS.get(((TypeInsnNode) creation).desc));
      case NEWARRAY -> numbers(length, ((IntInsnNode) creation).operand);
      default -> throw new NotALiteral();
    }
  }

  private void references(int length, Character kind) throws NotALiteral {
    if (kind == null) throw new NotALiteral();
    text.array(kind, length);
    int filled = 0;
    for (; filled < length && isElement(filled); filled++) {
      take();
      take();
      value();
      if (take().getOpcode() != AASTORE) throw new NotALiteral();
    }
    for (; filled < length; filled++) text.nothing();
  }

  private void numbers(int length, int type) throws NotALiteral {
    switch (type) {
      case T_CHAR -> text.array(ArrayLiterals.CHARS, length);
      case T_INT -> text.array(ArrayLiterals.INTS, length);
      case T_LONG -> text.array(ArrayLiterals.LONGS, length);
      default -> throw new NotALiteral();
    }
    int filled = 0;
    for (; filled < length && isElement(filled); filled++) {
      take();
      take();
      Long value = number(take());
      if (value == null) throw new NotALiteral();
      int store = take().getOpcode();
      if (store != CASTORE && store != IASTORE && store != LASTORE) throw new NotALiteral();
      if (type == T_CHAR) text.character((char) value.longValue());
      else text.signed(value);
      numbers++;
    }
    for (; filled < length; filled++) text.character(0);
  }

  /// Whether `dup, index` comes next.
  private boolean isElement(int index) {
    AbstractInsnNode dup = instruction(next);
    return dup != null && dup.getOpcode() == DUP && integer(instruction(dup.getNext())) == index;
  }

  private void value() throws NotALiteral {
    AbstractInsnNode first = instruction(next);
    if (first == null) throw new NotALiteral();
    if (integer(first) >= 0) {
      array();
      return;
    }
    take();
    if (first.getOpcode() == ACONST_NULL) text.nothing();
    else if (first instanceof LdcInsnNode load && load.cst instanceof String literal) string(literal);
    else if (first.getOpcode() == ALOAD) variable(((VarInsnNode) first).var);
    else throw new NotALiteral();
  }

  private void variable(int slot) throws NotALiteral {
    String literal = constants.get(slot);
    if (literal != null) {
      string(literal);
      return;
    }
    if (!holes.contains(slot)) holes.add(slot);
    text.hole(holes.indexOf(slot));
  }

  private void string(String literal) throws NotALiteral {
    if (literal.length() > ArrayText.MAX_STRING_CHARS) throw new NotALiteral();
    text.string(literal);
    strings++;
  }

  private AbstractInsnNode take() throws NotALiteral {
    AbstractInsnNode taken = instruction(next);
    if (taken == null) throw new NotALiteral();
    replaced.add(taken);
    next = taken.getNext();
    return taken;
  }

  /// The first instruction from here on that control reaches from above only; null: another way leads here.
  private AbstractInsnNode instruction(AbstractInsnNode from) {
    AbstractInsnNode at = from;
    while (at instanceof LineNumberNode || at instanceof LabelNode label && !targets.contains(label)) at = at.getNext();
    return at instanceof LabelNode || at instanceof FrameNode ? null : at;
  }

  /// -1: does not push an int of at least 0.
  private static int integer(AbstractInsnNode instruction) {
    Long number = number(instruction);
    return number == null || instruction instanceof LdcInsnNode load && load.cst instanceof Long || number < 0 ? -1 : number.intValue();
  }

  /// The constant int or long that the instruction pushes; null: it does something else.
  private static Long number(AbstractInsnNode instruction) {
    if (instruction == null) return null;
    int opcode = instruction.getOpcode();
    if (opcode >= ICONST_M1 && opcode <= ICONST_5) return (long) opcode - ICONST_0;
    if (opcode == LCONST_0 || opcode == LCONST_1) return (long) opcode - LCONST_0;
    if (opcode == BIPUSH || opcode == SIPUSH) return (long) ((IntInsnNode) instruction).operand;
    return instruction instanceof LdcInsnNode load && (load.cst instanceof Integer || load.cst instanceof Long) ? (Long) ((Number) load.cst).longValue() : null;
  }

  private void replace() {
    Code code = new Code();
    List<String> parts = text.parts();
    code.integer(parts.size()).add(new TypeInsnNode(ANEWARRAY, "java/lang/String"));
    for (int i = 0; i < parts.size(); i++) code.op(DUP).integer(i).constant(parts.get(i)).op(AASTORE);
    code.integer(holes.size()).add(new TypeInsnNode(ANEWARRAY, "java/lang/Object"));
    for (int i = 0; i < holes.size(); i++) code.op(DUP).integer(i).load(Code.OBJECT, holes.get(i)).op(AASTORE);
    code.invokeStatic(READER, "make", "([Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/Object;").cast(typeOf(replaced.get(1)));
    method.instructions.insertBefore(replaced.getFirst(), code.list);
    replaced.forEach(method.instructions::remove);
    rewrite.markChanged();
  }

  private static Type typeOf(AbstractInsnNode creation) {
    String component =
        switch (creation) {
          case TypeInsnNode references -> Type.getObjectType(references.desc).getDescriptor();
          case IntInsnNode numbers when numbers.operand == T_CHAR -> "C";
          case IntInsnNode numbers when numbers.operand == T_INT -> "I";
          default -> "J";
        };
    return Type.getObjectType("[" + component);
  }
}

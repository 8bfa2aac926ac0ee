package eggvm.aot.desugar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/// `StringConcatFactory`. Objects become strings first, from left to right, each once; then a `StringBuilder` of the right size is
/// filled, so that it never grows unless a number is in it that is longer than most.
final class Concatenation implements Opcodes {
  private static final String BUILDER = "java/lang/StringBuilder";
  private static final char ARGUMENT = '\1';
  private static final char CONSTANT = '\2';
  /// UTF-8 needs up to 3 bytes per char and a constant holds 65535.
  private static final int MAX_LITERAL_CHARS = 65535 / 3;

  /// A piece of the result: literal text, or an argument's index (also a constant that is no number or string).
  private record Piece(String literal, int argument, Object constant) {}

  private final Rewrite rewrite;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();

  private Concatenation(Rewrite rewrite) {
    this.rewrite = rewrite;
  }

  static boolean emit(Rewrite rewrite, InvokeDynamicInsnNode site, Code code) {
    int arguments = Type.getArgumentTypes(site.desc).length;
    boolean plain = site.bsm.getName().equals("makeConcat");
    String recipe = plain ? String.valueOf(ARGUMENT).repeat(arguments) : (String) site.bsmArgs[0];
    Object[] constants = plain ? new Object[0] : Arrays.copyOfRange(site.bsmArgs, 1, site.bsmArgs.length);
    emit(rewrite, recipe, constants, site.desc, code);
    return true;
  }

  static void emit(Rewrite rewrite, String recipe, Object[] constants, String descriptor, Code code) {
    String key = recipe + Arrays.toString(constants);
    code.add(rewrite.helper("concat", key, descriptor, body -> new Concatenation(rewrite).body(recipe, constants, descriptor, body)));
  }

  private void body(String recipe, Object[] constants, String descriptor, Code code) {
    parse(recipe, constants);
    Type[] types = Type.getArgumentTypes(descriptor);
    int[] slots = new int[types.length];
    int slot = 0;
    for (int i = 0; i < types.length; i++) {
      slots[i] = slot;
      slot += types[i].getSize();
    }
    for (int i = 0; i < types.length; i++) stringify(types[i], slots[i], code);
    code.newObject(BUILDER);
    capacity(types, slots, code);
    code.construct(BUILDER, "(I)V");
    for (Piece piece : pieces) append(piece, types, slots, code);
    code.invokeVirtual(BUILDER, "toString", "()Ljava/lang/String;").op(ARETURN);
  }

  private void parse(String recipe, Object[] constants) {
    int argument = 0;
    int constant = 0;
    for (char c : recipe.toCharArray()) {
      if (c == ARGUMENT) add(new Piece(null, argument++, null));
      else if (c == CONSTANT) addConstant(constants[constant++]);
      else literal.append(c);
    }
    flush();
  }

  private void addConstant(Object constant) {
    if (constant instanceof String || constant instanceof Number) literal.append(constant);
    else add(new Piece(null, -1, constant));
  }

  private void add(Piece piece) {
    flush();
    pieces.add(piece);
  }

  private void flush() {
    for (int from = 0; from < literal.length(); from += MAX_LITERAL_CHARS) {
      int to = Math.min(literal.length(), from + MAX_LITERAL_CHARS);
      pieces.add(new Piece(literal.substring(from, to), -1, null));
    }
    literal.setLength(0);
  }

  /// The second `valueOf` is for a `toString()` that returns null.
  private static void stringify(Type type, int slot, Code code) {
    if (Primitives.isPrimitive(type)) return;
    code.load(type, slot);
    valueOf(code);
    if (!type.equals(Code.STRING)) valueOf(code);
    code.store(Code.OBJECT, slot);
  }

  private static void valueOf(Code code) {
    code.invokeStatic("java/lang/String", "valueOf", "(Ljava/lang/Object;)Ljava/lang/String;");
  }

  /// A sum beyond `int` counts as 0: the builder then throws the error that is due.
  private void capacity(Type[] types, int[] slots, Code code) {
    int known = pieces.stream().mapToInt(piece -> piece.literal == null ? 0 : piece.literal.length()).sum();
    for (Type type : types) known += expectedChars(type);
    code.integer(known);
    boolean summed = false;
    for (int i = 0; i < types.length; i++) {
      if (Primitives.isPrimitive(types[i])) continue;
      code.load(Code.OBJECT, slots[i]).invokeVirtual("java/lang/String", "length", "()I").op(IADD);
      summed = true;
    }
    if (summed) code.integer(0).invokeStatic("java/lang/Math", "max", "(II)I");
  }

  private static int expectedChars(Type type) {
    return switch (type.getSort()) {
      case Type.CHAR -> 1;
      case Type.BYTE -> 4;
      case Type.BOOLEAN -> 5;
      case Type.SHORT -> 6;
      case Type.INT -> 11;
      case Type.LONG, Type.FLOAT -> 16;
      case Type.DOUBLE -> 24;
      default -> 0;
    };
  }

  private void append(Piece piece, Type[] types, int[] slots, Code code) {
    if (piece.literal != null) {
      append(code.constant(piece.literal), "Ljava/lang/String;");
    } else if (piece.argument < 0) {
      Constants.load(rewrite, piece.constant, code);
      append(code, "Ljava/lang/Object;");
    } else {
      Type type = types[piece.argument];
      code.load(Primitives.isPrimitive(type) ? type : Code.OBJECT, slots[piece.argument]);
      append(code, parameter(type));
    }
  }

  private static String parameter(Type type) {
    if (type.getSort() == Type.BYTE || type.getSort() == Type.SHORT) return "I";
    return Primitives.isPrimitive(type) ? type.getDescriptor() : "Ljava/lang/String;";
  }

  private static void append(Code code, String parameter) {
    code.invokeVirtual(BUILDER, "append", '(' + parameter + ")Ljava/lang/StringBuilder;");
  }
}
